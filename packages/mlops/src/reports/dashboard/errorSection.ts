import type { DashboardReport } from '@neurograde/contracts';
import { type Html, html } from '../page/html.js';
import type { Section } from '../page/renderSections.js';
import { renderTable } from '../page/renderTable.js';
import type { DashboardContext } from './DashboardContext.js';

/** The cases to look at again: graded wrongly, and with the most confidence. */
export function errorSection({ models }: DashboardReport, { locale, texts, words }: DashboardContext): Section {
  const tables = models.map(({ name, threshold, cvSample, testSample }): Html => {
    const rows = [
      ...cvSample.worstErrors.map((error) => ({ ...error, on: texts.cv })),
      ...(testSample?.worstErrors ?? []).map((error) => ({ ...error, on: texts.test })),
    ].map(({ patient, on, grade, probability }) => [
      html`<span class="case">${patient}</span>`,
      on,
      words.grades[grade],
      words.grades[grade === 'low' ? 'high' : 'low'],
      locale.fixed(probability),
    ]);
    const columns = [
      { title: words.patient },
      { title: texts.sample },
      { title: texts.truth },
      { title: texts.answer },
      { title: texts.probabilityAxis, numeric: true },
    ];
    const title = `${texts.models[name]} · ${texts.thresholdValue(locale.fixed(threshold))}`;
    const table = rows.length === 0 ? html`<p>${texts.noErrors}</p>` : renderTable(columns, rows, { caption: title });
    return html`<details${name === models[0]!.name && html` open`}><summary>${title}</summary>${table}</details>`;
  });
  return { id: 'errors', title: texts.errors, body: html`<p>${texts.errorsText}</p>${tables}` };
}
