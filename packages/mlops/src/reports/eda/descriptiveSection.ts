import type { Description, Exploration } from '../../stages/process/eda/Exploration.js';
import { type Html, html } from '../page/html.js';
import type { ReportContext } from '../page/ReportContext.js';
import type { Section } from '../page/renderSections.js';
import type { EdaTexts } from './edaSpanish.js';

const GROUPS = ['all', 'low', 'high'] as const;

/** Every feature in all records and in each grade. The cells' end tags, which HTML lets be left out, would be a third of the file. */
export function descriptiveSection({ features }: Exploration, { locale, texts, words }: ReportContext<EdaTexts>): Section {
  const statistics = Object.keys(texts.statistics) as (keyof Description)[];
  const groupNames = { all: texts.everyone, ...words.grades };
  const rowOf = (description: Description): Html[] =>
    statistics.map((name) => {
      const value = description[name];
      return html`<td>${name === 'n' || name === 'missing' ? locale.integer(value!) : locale.number(value)}`;
    });
  const bodies = features.map((entry) => {
    const rows = GROUPS.map((group, i) => {
      const name = i === 0 && html`<th scope="rowgroup" rowspan="${GROUPS.length}">${entry.feature}`;
      return html`<tr>${name}<th scope="row">${groupNames[group]}${rowOf(entry[group])}
`;
    });
    return html`<tbody>${rows}`;
  });
  const heads = statistics.map((name) => html`<th scope="col" class="n">${texts.statistics[name]}</th>`);
  const body = html`<p>${texts.descriptiveText}</p>
<details><summary>${texts.descriptiveOpen(locale.integer(features.length))}</summary>
<div class="scroll tall numbers" role="region" tabindex="0" aria-label="${texts.descriptive}"><table>
<thead><tr><th scope="col">${words.feature}</th><th scope="col">${texts.group}</th>${heads}</tr></thead>
${bodies}</table></div></details>`;
  return { id: 'descriptive', title: texts.descriptive, body };
}
