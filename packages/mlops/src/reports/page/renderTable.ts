import { type Html, type HtmlValue, html } from './html.js';

export interface Column {
  readonly title: HtmlValue;
  /** Numbers stand to the right. */
  readonly numeric?: boolean;
  /** Of a searchable table: it cannot be sorted by this one. */
  readonly fixed?: boolean;
}

export interface TableOptions {
  /** What the table holds; read aloud before it. */
  readonly caption: string;
  /** Scrolls up and down within its own frame, its head kept in sight. */
  readonly tall?: boolean;
}

/** A table whose first cell of each row is the row's name. Wide ones scroll within their frame, by keyboard too. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly HtmlValue[])[],
  { caption, tall = false }: TableOptions,
): Html {
  const kind = columns.map(({ numeric = false }) => (numeric ? html` class="n"` : undefined));
  const head = columns.map(({ title }, i) => html`<th scope="col"${kind[i]}>${title}</th>`);
  const body = rows.map((cells) => {
    const [name, ...rest] = cells;
    return html`<tr><th scope="row">${name}</th>${rest.map((cell, i) => html`<td${kind[i + 1]}>${cell}</td>`)}</tr>
`;
  });
  return html`<div class="scroll${tall && ' tall'}" role="region" tabindex="0" aria-label="${caption}"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody></table></div>
`;
}
