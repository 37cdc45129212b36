import type { DashboardModel, DashboardReport, ParameterImportance } from '@neurograde/contracts';
import { quantile } from '@neurograde/learn';
import { breakable } from '../page/breakable.js';
import { drawChart } from '../page/drawChart.js';
import { type Html, html } from '../page/html.js';
import { renderFigure } from '../page/renderFigure.js';
import type { Section } from '../page/renderSections.js';
import { renderTable } from '../page/renderTable.js';
import { stripChart } from '../page/stripChart.js';
import type { DashboardContext } from './DashboardContext.js';
import { modelStyle } from './modelStyle.js';
import { searchChart } from './searchChart.js';

/** Importances shown of each model. */
const LISTED = 15;

export async function thresholdSection(
  { models, run: { configuration } }: DashboardReport,
  { locale, texts, words }: DashboardContext,
): Promise<Section> {
  const { recallFloor, highRecallFloor } = configuration;
  const figures: Html[] = [];
  for (const { name, threshold, thresholdFeasible, cvSample } of models) {
    const strips = (['low', 'high'] as const).flatMap((grade) => {
      const sorted = Float64Array.from(cvSample.scores[grade]);
      if (sorted.length === 0) return [];
      const [q1, median, q3] = [0.25, 0.5, 0.75].map((p) => quantile(sorted, p)) as [number, number, number];
      return [{ grade, name: words.grades[grade], values: Array.from(sorted), q1, median, q3 }];
    });
    const medians = (['low', 'high'] as const).map((grade) =>
      locale.number(strips.find((strip) => strip.grade === grade)?.median ?? null),
    );
    const label = texts.thresholdLabel(texts.models[name], locale.fixed(threshold), medians[0]!, medians[1]!);
    const spec = stripChart(strips, { domain: [0, 1], line: threshold, title: texts.probabilityAxis });
    const value = texts.thresholdValue(locale.fixed(threshold));
    const explanation = thresholdFeasible ? value : html`${value}. <span class="failed">${texts.thresholdInfeasible}</span>`;
    figures.push(renderFigure({ title: texts.models[name], explanation, chart: await drawChart(spec, label, locale) }));
  }
  const body = html`<p>${texts.thresholdText(locale.fixed(recallFloor, 2), locale.fixed(highRecallFloor, 2))}</p><div class="figures">${figures}</div>`;
  return { id: 'threshold', title: texts.threshold, body };
}

export async function searchSection({ models }: DashboardReport, context: DashboardContext): Promise<Section> {
  const { locale, texts } = context;
  const figures: Html[] = [];
  for (const { name, search, params, parameterImportances } of models) {
    if (search.length === 0) continue;
    const best = Math.max(0, ...search.map(({ auc }) => auc?.mean ?? 0));
    const label = texts.searchLabel(texts.models[name], locale.integer(search.length), locale.fixed(best));
    const chart = await drawChart(searchChart(search, modelStyle(name).color, texts.searchX, texts.searchY), label, locale);
    const rows = Object.entries(params).map(([parameter, value]) => [
      parameter,
      typeof value === 'number' ? locale.number(value, 4) : String(value),
    ]);
    const table = renderTable([{ title: texts.parameter }, { title: texts.value, numeric: true }], rows, {
      caption: texts.parameters,
    });
    figures.push(
      html`<div>${renderFigure({ title: texts.models[name], explanation: label, chart, data: { summary: texts.parameters, table } })}
${parameterTable(parameterImportances, modelStyle(name).color, context)}</div>`,
    );
  }
  const body = html`<p>${texts.searchText}</p><p>${texts.explainedText}</p><div class="figures">${figures}</div>`;
  return { id: 'search', title: texts.search, body };
}

function parameterTable(importances: readonly ParameterImportance[], color: string, { locale, texts }: DashboardContext): Html {
  if (importances.length === 0) return html`<p class="soft">${texts.explainedNone}</p>`;
  const rows = importances.map(({ parameter, explained, rho }) => {
    const bar = html`<span class="bar" style="width:${(100 * explained).toFixed(1)}%;background:${color}"></span>`;
    const direction = rho === null ? '' : `${rho < 0 ? '−' : '+'}${locale.fixed(Math.abs(rho), 2)}`;
    return html`<tr><th scope="row">${parameter}${bar}</th><td class="n">${locale.percent(explained, 0)}</td><td class="n">${direction}</td></tr>
`;
  });
  return html`<table class="bars"><thead><tr><th scope="col">${texts.parameter}</th><th scope="col" class="n">${texts.explained}</th><th scope="col" class="n">ρ</th></tr></thead><tbody>${rows}</tbody></table>`;
}

export function importancesSection(
  { models }: DashboardReport,
  champion: string | undefined,
  context: DashboardContext,
): Section {
  const { texts } = context;
  const first = models.filter(({ name }) => name === champion);
  const rest = models.filter(({ name }) => name !== champion);
  const figures = [...first, ...rest].map((model) => importancesFigure(model, context));
  return {
    id: 'importances',
    title: texts.importances,
    body: html`<p>${texts.importancesText}</p><div class="figures">${figures}</div>`,
  };
}

function importancesFigure(
  { name, importances, featuresUsed }: DashboardModel,
  { locale, texts, words }: DashboardContext,
): Html {
  const shown = importances.slice(0, LISTED);
  const largest = Math.max(Number.MIN_VALUE, ...shown.map(({ importance }) => importance));
  const width = (importance: number) => ((100 * Math.max(0, importance)) / largest).toFixed(1);
  const rows = shown.map(({ feature, importance }) => {
    const bar = html`<span class="bar" style="width:${width(importance)}%;background:${modelStyle(name).color}"></span>`;
    return html`<tr><th scope="row">${breakable(feature)}${bar}</th><td class="n">${locale.number(importance)}</td></tr>
`;
  });
  const table = html`<table class="bars"><thead><tr><th scope="col">${words.feature}</th><th scope="col" class="n">${texts.importance}</th></tr></thead><tbody>${rows}</tbody></table>`;
  return html`<figure><figcaption><strong>${texts.models[name]}</strong><span>${texts.featuresUsed(locale.integer(featuresUsed))}</span></figcaption>
${shown.length === 0 ? html`<p>${texts.noImportances}</p>` : table}</figure>
`;
}

export function resamplingSection({ models }: DashboardReport, { locale, texts }: DashboardContext): Section {
  const counts = ({ low, high }: { low: number; high: number }) => `${locale.integer(low)} / ${locale.integer(high)}`;
  const rows = models.flatMap(({ name, resampling }) =>
    resampling.map(({ fold, step, before, after }) => [
      texts.models[name],
      locale.integer(fold + 1),
      step,
      counts(before),
      counts(after),
    ]),
  );
  const columns = [
    { title: texts.model },
    { title: texts.fold, numeric: true },
    { title: texts.step },
    { title: texts.before, numeric: true },
    { title: texts.after, numeric: true },
  ];
  const body =
    rows.length === 0
      ? html`<p>${texts.resamplingNone}</p>`
      : html`<p>${texts.resamplingText}</p>${renderTable(columns, rows, { caption: texts.resampling })}`;
  return { id: 'resampling', title: texts.resampling, body };
}
