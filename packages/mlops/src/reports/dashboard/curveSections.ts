import type { Curve, DashboardModel, DashboardReport, MetricName } from '@neurograde/contracts';
import { drawChart } from '../page/drawChart.js';
import { type Html, html } from '../page/html.js';
import { renderFigure } from '../page/renderFigure.js';
import type { Section } from '../page/renderSections.js';
import { renderTable } from '../page/renderTable.js';
import type { DashboardContext } from './DashboardContext.js';
import { type LineOptions, lineChart, type Series } from './lineChart.js';
import { modelStyle } from './modelStyle.js';

const SAMPLES = ['cvSample', 'testSample'] as const;
const KINDS = [
  { kind: 'roc', metric: 'auc' },
  { kind: 'precisionRecall', metric: 'averagePrecision' },
] as const;

/** All models in one picture, to be compared. */
export async function curvesSection({ models }: DashboardReport, context: DashboardContext): Promise<Section> {
  const { locale, texts, words } = context;
  const figures: Html[] = [];
  for (const { kind, metric } of KINDS) {
    for (const sample of SAMPLES) {
      if (models.every((model) => model[sample] === null)) continue;
      const title = texts.curveTitle(texts.curveKinds[kind], sample === 'cvSample' ? texts.cv : texts.test);
      const drawable = models.filter((model) => model[sample]?.[kind]);
      if (drawable.length === 0) {
        figures.push(html`<figure><figcaption><strong>${title}</strong>${texts.noCurve}</figcaption></figure>`);
        continue;
      }
      const observed = (model: DashboardModel) => locale.fixed(observedOn(model, sample, metric)!);
      const values = drawable
        .map((model) => `${texts.models[model.name]}: ${texts.metrics[metric]} ${observed(model)}`)
        .join('; ');
      const series = drawable.map((model) => ({
        ...modelStyle(model.name),
        name: texts.models[model.name],
        points: pointsOf(model[sample]![kind]!),
      }));
      const chart = await drawChart(lineChart(series, axesOf(kind, context)), texts.curveLabel(title, values), locale);
      const table = renderTable(
        [{ title: texts.model }, { title: texts.metrics[metric], numeric: true }],
        drawable.map((model) => [texts.models[model.name], observed(model)]),
        { caption: title },
      );
      figures.push(renderFigure({ title, chart, data: { summary: words.showData, table } }));
    }
  }
  return { id: 'curves', title: texts.curves, body: html`<p>${texts.curvesText}</p><div class="figures pairs">${figures}</div>` };
}

/** Each model by itself, with how far its curves could have been elsewhere. */
export async function bandsSection({ models }: DashboardReport, context: DashboardContext): Promise<Section> {
  const { locale, texts } = context;
  const figures: Html[] = [];
  for (const model of models) {
    for (const { kind, metric } of KINDS) {
      const drawn = SAMPLES.flatMap((sample) => {
        const curve = model[sample]?.[kind];
        return curve ? [{ sample, curve }] : [];
      });
      if (drawn.length === 0) continue;
      const { color } = modelStyle(model.name);
      const title = texts.curveTitle(texts.models[model.name], texts.curveKinds[kind]);
      const series = drawn.map(({ sample, curve }): Series => {
        const isTest = sample === 'testSample';
        return {
          name: isTest ? texts.test : texts.cv,
          color: isTest ? 'var(--ink)' : color,
          dash: isTest ? [6, 4] : [],
          shape: 'circle',
          points: pointsOf(curve),
          ...(isTest ? {} : { band: curve.band }),
        };
      });
      const values = drawn
        .map(({ sample }, i) => `${series[i]!.name} ${locale.fixed(observedOn(model, sample, metric)!)}`)
        .join('; ');
      const explanation = `${texts.areas[kind]}: ${values}`;
      const chart = await drawChart(lineChart(series, axesOf(kind, context)), texts.curveLabel(title, explanation), locale);
      figures.push(renderFigure({ title, explanation: html`${texts.areas[kind]}<br>${values}`, chart }));
    }
  }
  const body = html`<p>${texts.bandsText}</p>${figures.length === 0 ? html`<p>${texts.noCurve}</p>` : html`<div class="figures pairs">${figures}</div>`}`;
  return { id: 'bands', title: texts.bands, body };
}

function observedOn(model: DashboardModel, sample: (typeof SAMPLES)[number], metric: MetricName): number | undefined {
  return sample === 'cvSample' ? model.cv[metric].mean : model.test?.[metric];
}

function axesOf(kind: (typeof KINDS)[number]['kind'], { texts }: DashboardContext): LineOptions {
  return kind === 'roc'
    ? { x: texts.falsePositives, y: texts.truePositives, diagonal: true }
    : { x: texts.recallAxis, y: texts.precisionAxis, interpolate: 'step-after' };
}

function pointsOf({ x, y }: Curve): Series['points'] {
  return x.map((at, i) => ({ x: at, y: y[i]! }));
}
