import type { ConformalGrade, ConformalSummary, DashboardModel, DashboardReport } from '@neurograde/contracts';
import { drawChart } from '../page/drawChart.js';
import { type Html, html } from '../page/html.js';
import { renderFigure } from '../page/renderFigure.js';
import type { Section } from '../page/renderSections.js';
import { renderTable } from '../page/renderTable.js';
import type { DashboardContext } from './DashboardContext.js';
import { judgmentOf } from './judgmentOf.js';
import { lineChart, type Series } from './lineChart.js';
import { modelStyle } from './modelStyle.js';

const LOWEST_BENEFIT = -0.1;
/** Of the decision curve's thresholds, the ones told in numbers. */
const LISTED = [9, 19, 29, 39, 49, 59, 69, 79];

export async function calibrationSection(
  { models }: DashboardReport,
  { locale, texts, words }: DashboardContext,
): Promise<Section> {
  const { fixed, integer } = locale;
  const curves = models.map((model) => ({
    ...modelStyle(model.name),
    name: texts.models[model.name],
    points: model.cvSample.reliability.map(({ predicted, observed }) => ({ x: predicted, y: observed })),
  }));
  const judged = models.every(({ test }) => test === null) ? texts.on.nested : texts.test;
  const summary = renderTable(
    [
      { title: texts.model },
      { title: html`${texts.slope}<br><small>${texts.cv}</small>`, numeric: true },
      { title: html`${texts.intercept}<br><small>${texts.cv}</small>`, numeric: true },
      { title: html`${texts.slope}<br><small>${texts.test}</small>`, numeric: true },
      { title: html`${texts.intercept}<br><small>${texts.test}</small>`, numeric: true },
      { title: html`${texts.brier}<br><small>${texts.cv}</small>`, numeric: true },
      { title: html`${texts.brier}<br><small>${judged}</small>`, numeric: true },
    ],
    models.map((model) => {
      const { cv, test } = model.calibration;
      const brier = judgmentOf(model, 'brier');
      return [
        texts.models[model.name],
        cv === null ? '—' : fixed(cv.slope, 2),
        cv === null ? '—' : fixed(cv.intercept, 2),
        test === null ? '—' : fixed(test.slope, 2),
        test === null ? '—' : fixed(test.intercept, 2),
        fixed(model.cv.brier.mean),
        brier === undefined ? '—' : fixed(brier.value),
      ];
    }),
    { caption: texts.calibration },
  );
  const table = renderTable(
    [
      { title: texts.model },
      { title: texts.predicted, numeric: true },
      { title: texts.occurred, numeric: true },
      { title: texts.interval, numeric: true },
      { title: texts.records, numeric: true },
    ],
    models.flatMap(({ name, cvSample }) =>
      cvSample.reliability.map(({ predicted, observed, interval, count }) => [
        texts.models[name],
        fixed(predicted, 2),
        fixed(observed, 2),
        `[${fixed(interval.lower, 2)}–${fixed(interval.upper, 2)}]`,
        integer(count),
      ]),
    ),
    { caption: texts.calibrationChart },
  );
  const label = `${texts.calibrationChart}. ${models.map((model) => `${texts.models[model.name]}: ${texts.metrics.brier} ${fixed(model.cv.brier.mean)}`).join('; ')}`;
  const chart = await drawChart(
    lineChart(curves, { x: texts.predicted, y: texts.occurred, diagonal: true, dots: true }),
    label,
    locale,
  );
  const figure = renderFigure({ title: texts.calibrationChart, chart, data: { summary: words.showData, table } });
  return {
    id: 'calibration',
    title: texts.calibration,
    body: html`<p>${texts.calibrationText}</p>${figure}<p>${texts.slopeText}</p>${summary}`,
  };
}

export async function decisionSection({ models }: DashboardReport, { locale, texts, words }: DashboardContext): Promise<Section> {
  const visible = (points: Series['points']) => points.filter(({ y }) => y >= LOWEST_BENEFIT);
  const series: Series[] = models.map(({ name, cvSample }) => ({
    ...modelStyle(name),
    name: texts.models[name],
    points: visible(cvSample.netBenefit.map(({ threshold, model }) => ({ x: threshold, y: model }))),
  }));
  const all = models[0]?.cvSample.netBenefit ?? [];
  const plain = { shape: 'circle', dash: [] };
  series.push({
    ...plain,
    name: texts.treatAll,
    color: 'var(--line-strong)',
    points: visible(all.map(({ threshold, treatAll }) => ({ x: threshold, y: treatAll }))),
  });
  series.push({
    ...plain,
    name: texts.treatNone,
    color: 'var(--ink)',
    points: [
      { x: 0, y: 0 },
      { x: 0.9, y: 0 },
    ],
  });
  const highest = Math.max(0.05, ...series.flatMap(({ points }) => points.map(({ y }) => y)));
  const table = renderTable(
    [
      { title: texts.decisionX },
      ...models.map(({ name }) => ({ title: texts.models[name], numeric: true })),
      { title: texts.treatAll, numeric: true },
      { title: texts.treatNone, numeric: true },
    ],
    LISTED.filter((i) => i < all.length).map((i) => [
      locale.fixed(all[i]!.threshold, 1),
      ...models.map(({ cvSample }) => locale.fixed(cvSample.netBenefit[i]!.model)),
      locale.fixed(all[i]!.treatAll),
      '0',
    ]),
    { caption: texts.decisionChart },
  );
  const spec = lineChart(series, {
    x: texts.decisionX,
    y: texts.decisionY,
    xDomain: [0, 0.9],
    yDomain: [LOWEST_BENEFIT, highest * 1.05],
    legendColumns: 1,
  });
  const chart = await drawChart(spec, texts.decisionChart, locale);
  const figure = renderFigure({ title: texts.decisionChart, chart, data: { summary: words.showData, table } });
  return { id: 'decision', title: texts.decision, body: html`<p>${texts.decisionText}</p>${figure}` };
}

/** How often the sets hold the truth, and how large they are, for each grade by itself. */
export function conformalSection({ models }: DashboardReport, context: DashboardContext): Section {
  const { locale, texts, words } = context;
  const rows = models.flatMap((model) =>
    conformalsOf(model).flatMap(({ on, summary }) =>
      (['low', 'high'] as const).map((grade) => [
        texts.models[model.name],
        on === 'cv' ? texts.cv : texts.test,
        words.grades[grade],
        ...cellsOf(summary[grade], context),
      ]),
    ),
  );
  const confidence = models.flatMap(conformalsOf)[0]?.summary.confidence;
  const columns = [
    { title: texts.model },
    { title: texts.sample },
    { title: texts.truth },
    { title: texts.records, numeric: true },
    { title: texts.coverage, numeric: true },
    { title: texts.interval, numeric: true },
    { title: texts.oneGrade, numeric: true },
    { title: texts.bothGrades, numeric: true },
    { title: texts.noGrade, numeric: true },
  ];
  const body: Html =
    confidence === undefined
      ? html`<p>${texts.conformalNone}</p>`
      : html`<p>${texts.conformalText(locale.percent(confidence, 0))}</p>${renderTable(columns, rows, { caption: texts.conformal })}`;
  return { id: 'conformal', title: texts.conformal, body };
}

function conformalsOf({ cvSample, testSample }: DashboardModel): { on: 'cv' | 'test'; summary: ConformalSummary }[] {
  const found = [
    { on: 'cv' as const, summary: cvSample.conformal },
    { on: 'test' as const, summary: testSample?.conformal ?? null },
  ];
  return found.flatMap(({ on, summary }) => (summary === null ? [] : [{ on, summary }]));
}

function cellsOf({ rows, covered, interval, sizes }: ConformalGrade, { locale }: DashboardContext): (string | Html)[] {
  const share = (count: number) => (rows === 0 ? '—' : locale.percent(count / rows, 0));
  return [
    locale.integer(rows),
    rows === 0
      ? '—'
      : html`${locale.percent(covered / rows, 1)}<br><small>${locale.integer(covered)}/${locale.integer(rows)}</small>`,
    `[${locale.percent(interval.lower, 0)}–${locale.percent(interval.upper, 0)}]`,
    share(sizes.one),
    share(sizes.both),
    share(sizes.none),
  ];
}
