import { type Html, type HtmlValue, html } from './html.js';
import type { ReportContext } from './ReportContext.js';
import type { Column } from './renderTable.js';

/** A choice among kinds of entries: a class of features, a model. */
export interface TableFilter {
  readonly title: string;
  /** The kinds as a reader knows them; an entry says which it is by its place. */
  readonly options: readonly string[];
}

/** What is found, sorted and filtered as one: a row, or a group of rows under one name. */
export interface TableEntry {
  readonly name: HtmlValue;
  /** The cells after the name, one list a row. In an entry of several rows the first cell names its row; sorting goes by the first row. */
  readonly lines: readonly (readonly HtmlValue[])[];
  /** For each filter the place of the entry's kind among its options. */
  readonly kinds?: readonly number[];
}

export interface SearchableTableOptions {
  /** What the table holds; read aloud before it and before its controls. */
  readonly caption: string;
  readonly filters?: readonly TableFilter[];
}

/** By this a page sees that it needs the script. */
export const SEARCHABLE = 'data-table=';

/**
 * A table that a reader can search, sort by any column and filter by kind, by mouse, finger or keyboard: for more rows than one takes in at a glance.
 *
 * It is whole without its script (`TABLE_SCRIPT`), which adds the controls; `renderPage` puts the script into every page that has such a table. Numbers are
 * sorted as they are written, so a numeric column holds what a `Locale` wrote. The end tags of cells and rows, which HTML lets be left out, would be a third
 * of a report's bytes.
 */
export function renderSearchableTable(
  columns: readonly Column[],
  entries: readonly TableEntry[],
  { locale, words }: Pick<ReportContext<unknown>, 'locale' | 'words'>,
  { caption, filters = [] }: SearchableTableOptions,
): Html {
  const settings = JSON.stringify({ ...words.table, ...locale.separators, caption, filters });
  const heads = columns.map(
    ({ title, numeric = false, fixed = false }) =>
      html`<th scope="col"${numeric && html` class="n"`}${fixed && html` data-fixed`}>${title}</th>`,
  );
  const kindOf = columns.map(({ numeric = false }) => (numeric ? undefined : html` class="t"`));
  const bodies = entries.map(({ name, lines, kinds }) => {
    const grouped = lines.length > 1;
    const rows = lines.map((cells, i) => {
      const head =
        i === 0 &&
        (grouped
          ? html`<th class="k" scope="rowgroup" rowspan="${lines.length}">${name}`
          : html`<th class="k" scope="row">${name}`);
      return html`<tr>${head}${cells.map((cell, j) => (grouped && j === 0 ? html`<th scope="row">${cell}` : html`<td${kindOf[j + 1]}>${cell}`))}
`;
    });
    return html`<tbody${kinds && html` data-in="${kinds.join(' ')}"`}>${rows}`;
  });
  return html`<div data-table="${settings}"><div class="scroll tall numbers" role="region" tabindex="0" aria-label="${caption}"><table>
<thead><tr>${heads}</tr></thead>
${bodies}</table></div></div>
`;
}
