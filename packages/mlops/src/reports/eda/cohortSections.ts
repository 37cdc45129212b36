import type { DatasetSummary, EdaFlow, Exploration, FlowNotice, Grade } from '@neurograde/contracts';
import { drawChart } from '../page/drawChart.js';
import { html } from '../page/html.js';
import { mappingUsed } from '../page/mappingUsed.js';
import type { ReportContext } from '../page/ReportContext.js';
import { renderFigure } from '../page/renderFigure.js';
import type { Section } from '../page/renderSections.js';
import { renderTable } from '../page/renderTable.js';
import { balanceChart } from './balanceChart.js';
import type { EdaTexts } from './edaSpanish.js';

type Context = ReportContext<EdaTexts>;

/** A longer list of notices scrolls within its own frame. */
const MOST_IN_SIGHT = 10;

/** The way of the files into the dataset, drawn as boxes, and why some did not get there. */
export function cohortSection(
  exploration: Exploration,
  summary: DatasetSummary,
  flow: EdaFlow,
  { locale, texts, words }: Context,
): Section {
  const { integer } = locale;
  const columns = [{ title: texts.file }, { title: texts.reason }, { title: texts.code }];
  const notices = (list: readonly FlowNotice[], title: string) =>
    list.length > 0 &&
    html`<h3>${title}</h3>${renderTable(
      columns,
      list.map(({ file, code, text }) => [file, text[locale.language], code]),
      { caption: title, tall: list.length > MOST_IN_SIGHT },
    )}`;
  const written = renderTable(
    [{ title: texts.gradeAsWritten }, { title: words.grade }, { title: texts.recordsAxis, numeric: true }],
    summary.gradesAsWritten.map(({ written, grade, count }) => [written, words.grades[grade], integer(count)]),
    { caption: texts.gradeAsWritten },
  );
  const body = html`<ol class="flow">
<li>${texts.received}<strong>${integer(flow.received)}</strong><span class="aside"><span aria-hidden="true">↳ </span>${texts.refused}: ${integer(flow.refused.length)}</span></li>
<li>${texts.used}<strong>${integer(flow.used)}</strong></li>
<li>${texts.records}<strong>${integer(exploration.rows)}</strong>${texts.recordsNote(integer(exploration.patients))}</li>
</ol>
${notices(flow.refused, texts.refusedTable)}
${notices(flow.warnings, texts.warningsTable)}
${written}
<dl class="record"><dt>${texts.mappingNote}</dt><dd>${mappingUsed(summary, words)}</dd>
<dt>${texts.version}</dt><dd>${summary.version}</dd></dl>`;
  return { id: 'cohort', title: texts.cohort, body };
}

export async function balanceSection({ counts, rows }: Exploration, { locale, texts, words }: Context): Promise<Section> {
  const { integer, percent } = locale;
  const [rare, common]: [Grade, Grade] = counts.low <= counts.high ? ['low', 'high'] : ['high', 'low'];
  const ratio = locale.number(counts[rare] === 0 ? null : counts[common] / counts[rare], 2);
  const text =
    counts.low === counts.high
      ? texts.balanceEqual
      : texts.balanceText(words.inSentence[rare], percent(counts[rare] / rows), ratio);
  const bars = (['low', 'high'] as const).map((grade) => {
    const count = counts[grade];
    return { grade, name: words.grades[grade], count, label: `${integer(count)} (${percent(count / rows, 0)})` };
  });
  const label = bars.map(({ name, label }) => `${name}: ${label}`).join('; ');
  const chart = await drawChart(balanceChart(bars, texts.recordsAxis), label, locale);
  const columns = [{ title: words.grade }, { title: texts.recordsAxis, numeric: true }, { title: texts.share, numeric: true }];
  const table = renderTable(
    columns,
    bars.map(({ name, count }) => [name, integer(count), percent(count / rows)]),
    { caption: texts.balance },
  );
  const figure = renderFigure({ title: texts.recordsAxis, chart, data: { summary: words.showData, table } });
  return { id: 'balance', title: texts.balance, body: html`<p>${text}</p>${figure}` };
}
