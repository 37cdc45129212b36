import type { ModelRecord, RunRecord, Scored } from '@neurograde/contracts';
import { calibrationCurve, netBenefit, precisionRecallCurve, rocCurve } from '@neurograde/learn';
import { drawChart } from '../page/drawChart.js';
import { type Html, html } from '../page/html.js';
import { renderFigure } from '../page/renderFigure.js';
import type { Section } from '../page/renderSections.js';
import { renderTable } from '../page/renderTable.js';
import type { DashboardContext } from './DashboardContext.js';
import { judgmentOf } from './judgmentOf.js';
import { type LineOptions, lineChart, type Series } from './lineChart.js';
import { modelStyle } from './modelStyle.js';

const BINS = 5;
/** Thresholds of the decision curve; beyond 0.9 a single false alarm outweighs everything. */
const THRESHOLDS = Array.from({ length: 90 }, (_, i) => (i + 1) / 100);
const LOWEST_BENEFIT = -0.1;

type Points = Series['points'];

export async function curvesSection({ models }: RunRecord, context: DashboardContext): Promise<Section> {
  const { locale, texts, words } = context;
  const roc: LineOptions = { x: texts.falsePositives, y: texts.truePositives, diagonal: true };
  const pr: LineOptions = { x: texts.recallAxis, y: texts.precisionAxis, interpolate: 'step-after' };
  const plans = [
    { title: texts.rocOutOfFold, sample: 'outOfFold', metric: 'auc', points: rocPoints, options: roc },
    { title: texts.rocTest, sample: 'testScores', metric: 'auc', points: rocPoints, options: roc },
    { title: texts.prOutOfFold, sample: 'outOfFold', metric: 'averagePrecision', points: precisionRecallPoints, options: pr },
    { title: texts.prTest, sample: 'testScores', metric: 'averagePrecision', points: precisionRecallPoints, options: pr },
  ] as const;
  const figures: Html[] = [];
  for (const { title, sample, metric, points, options } of plans) {
    if (models.every((model) => model[sample] === null)) continue;
    const drawable = models.flatMap((model) => {
      const scored = model[sample];
      return scored !== null && hasBothGrades(scored) ? [{ model, scored }] : [];
    });
    if (drawable.length === 0) {
      figures.push(html`<figure><figcaption><strong>${title}</strong>${texts.noCurve}</figcaption></figure>`);
      continue;
    }
    const observed = (model: ModelRecord) => locale.fixed(sample === 'outOfFold' ? model.cv[metric].mean : model.test![metric]);
    const values = drawable
      .map(({ model }) => `${texts.models[model.name]}: ${texts.metrics[metric]} ${observed(model)}`)
      .join('; ');
    const series = drawable.map(({ model, scored }) => ({
      ...modelStyle(model.name),
      name: texts.models[model.name],
      points: points(scored),
    }));
    const chart = await drawChart(lineChart(series, options), texts.curveLabel(title, values), locale);
    const table = renderTable(
      [{ title: texts.model }, { title: texts.metrics[metric], numeric: true }],
      drawable.map(({ model }) => [texts.models[model.name], observed(model)]),
      { caption: title },
    );
    figures.push(renderFigure({ title, chart, data: { summary: words.showData, table } }));
  }
  return { id: 'curves', title: texts.curves, body: html`<p>${texts.curvesText}</p><div class="figures pairs">${figures}</div>` };
}

export async function calibrationSection(
  { models, nested }: RunRecord,
  { locale, texts, words }: DashboardContext,
): Promise<Section> {
  const { fixed, integer } = locale;
  const curves = models.map((model) => {
    const { probPred, probTrue, counts } = calibrationCurve(labelsOf(model.outOfFold), probabilitiesOf(model.outOfFold), {
      nBins: BINS,
      strategy: 'quantile',
    });
    const points = Array.from(probPred, (x, i) => ({ x, y: probTrue[i]!, count: counts[i]! }));
    return { ...modelStyle(model.name), name: texts.models[model.name], points };
  });
  const brier = renderTable(
    [
      { title: texts.model },
      { title: texts.cv, numeric: true },
      { title: nested === undefined ? texts.test : texts.on.nested, numeric: true },
    ],
    models.map((model) => {
      const judgment = judgmentOf(model, 'brier');
      return [texts.models[model.name], fixed(model.cv.brier.mean), judgment === undefined ? '—' : fixed(judgment.value)];
    }),
    { caption: texts.metrics.brier },
  );
  const table = renderTable(
    [
      { title: texts.model },
      { title: texts.predicted, numeric: true },
      { title: texts.occurred, numeric: true },
      { title: texts.records, numeric: true },
    ],
    curves.flatMap(({ name, points }) => points.map(({ x, y, count }) => [name, fixed(x, 2), fixed(y, 2), integer(count)])),
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
    body: html`<p>${texts.calibrationText}</p>${figure}<h3>${texts.metrics.brier}</h3>${brier}`,
  };
}

export async function decisionSection({ models }: RunRecord, { locale, texts, words }: DashboardContext): Promise<Section> {
  const benefits = models.map((model) => netBenefit(labelsOf(model.outOfFold), probabilitiesOf(model.outOfFold), THRESHOLDS));
  const visible = (points: Points) => points.filter(({ y }) => y >= LOWEST_BENEFIT);
  const series: Series[] = models.map((model, i) => ({
    ...modelStyle(model.name),
    name: texts.models[model.name],
    points: visible(benefits[i]!.map((at) => ({ x: at.threshold, y: at.model }))),
  }));
  const treatAll = benefits[0]?.map((at) => ({ x: at.threshold, y: at.treatAll })) ?? [];
  const plain = { shape: 'circle', dash: [] };
  series.push({ ...plain, name: texts.treatAll, color: 'var(--line-strong)', points: visible(treatAll) });
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
  const listed = [9, 19, 29, 39, 49, 59, 69, 79];
  const table = renderTable(
    [
      { title: texts.decisionX },
      ...models.map(({ name }) => ({ title: texts.models[name], numeric: true })),
      { title: texts.treatAll, numeric: true },
      { title: texts.treatNone, numeric: true },
    ],
    listed.map((i) => [
      locale.fixed(THRESHOLDS[i]!, 1),
      ...benefits.map((curve) => locale.fixed(curve[i]!.model)),
      locale.fixed(treatAll[i]?.y ?? 0),
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

function rocPoints(scored: Scored): Points {
  const { fpr, tpr } = rocCurve(labelsOf(scored), probabilitiesOf(scored));
  return Array.from(fpr, (x, i) => ({ x, y: tpr[i]! }));
}

function precisionRecallPoints(scored: Scored): Points {
  const { precision, recall } = precisionRecallCurve(labelsOf(scored), probabilitiesOf(scored));
  return Array.from(recall, (x, i) => ({ x, y: precision[i]! }));
}

function hasBothGrades({ low }: Scored): boolean {
  return low.includes(true) && low.includes(false);
}

function labelsOf({ low }: Scored): Uint8Array {
  return Uint8Array.from(low, Number);
}

function probabilitiesOf({ probability }: Scored): Float64Array {
  return Float64Array.from(probability);
}
