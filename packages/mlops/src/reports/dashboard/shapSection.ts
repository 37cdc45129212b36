import type { DashboardReport } from '@neurograde/contracts';
import { drawChart } from '../page/drawChart.js';
import { html } from '../page/html.js';
import { renderFigure } from '../page/renderFigure.js';
import type { Section } from '../page/renderSections.js';
import { renderTable } from '../page/renderTable.js';
import { beeswarmChart } from './beeswarmChart.js';
import type { DashboardContext } from './DashboardContext.js';

/** What moves the answers of the model that the sheets describe. */
export async function shapSection(
  { subject, models }: DashboardReport,
  { locale, texts, words }: DashboardContext,
): Promise<Section> {
  const { shap, model } = subject;
  const section = { id: 'shap', title: texts.shap };
  if (shap === null) return { ...section, body: html`<p>${texts.shapNone}</p>` };
  const named = texts.models[models.find((one) => one.model === model)!.name];
  const rows = shap.clusters.map((cluster) => {
    const more = cluster.members.length - 1;
    return { name: more === 0 ? cluster.leader : `${cluster.leader} (+${locale.integer(more)})`, cluster };
  });
  const label = `${named}. ${rows
    .slice(0, 3)
    .map(({ name, cluster }) => `${name}: ${locale.number(cluster.meanAbsolute)}`)
    .join('; ')}`;
  const spec = beeswarmChart(rows, { axis: texts.shapAxis[shap.output], levels: texts.shapLevels });
  const chart = await drawChart(spec, label, locale);
  const table = renderTable(
    [{ title: words.feature }, { title: texts.shapWith }, { title: texts.shapMean, numeric: true }],
    shap.clusters.map(({ leader, members, meanAbsolute }) => [
      leader,
      members.filter((member) => member !== leader).join(', ') || '—',
      locale.number(meanAbsolute),
    ]),
    { caption: texts.shap },
  );
  const method = shap.method === 'tree' ? texts.shapTree : texts.shapKernel(locale.integer(shap.background));
  const body = html`<p>${texts.shapText}</p><p class="soft">${method} ${texts.shapRows(locale.integer(shap.rows), locale.number(shap.additivityError))}</p>
${renderFigure({ title: named, chart, data: { summary: words.showData, table } })}`;
  return { ...section, body };
}
