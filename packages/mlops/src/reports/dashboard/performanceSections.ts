import {
  type Confusion,
  type DashboardModel,
  type DashboardReport,
  type Interval,
  METRIC_NAMES,
  type MetricName,
} from '@neurograde/contracts';
import { drawChart } from '../page/drawChart.js';
import { type Html, html } from '../page/html.js';
import { renderFigure } from '../page/renderFigure.js';
import type { Section } from '../page/renderSections.js';
import { renderTable } from '../page/renderTable.js';
import type { DashboardContext } from './DashboardContext.js';
import { foldChart } from './foldChart.js';
import { judgmentOf } from './judgmentOf.js';
import { modelStyle } from './modelStyle.js';

const HEADLINE = ['precision', 'recall', 'f1', 'auc'] as const;

export function performanceSection({ models, run: { rows }, nested }: DashboardReport, context: DashboardContext): Section {
  const { locale, texts } = context;
  const cv = (model: DashboardModel, metric: MetricName) =>
    `${locale.fixed(model.cv[metric].mean)} ± ${locale.fixed(model.cv[metric].sd)}`;
  const withInterval = (value: number, interval: Interval | undefined) =>
    html`${locale.fixed(value)}${interval && html`<br><small>[${locale.fixed(interval.lower)}–${locale.fixed(interval.upper)}]</small>`}`;
  const validated = (model: DashboardModel, metric: MetricName) => withInterval(model.cv[metric].mean, model.cvIntervals[metric]);
  const test = (model: DashboardModel, metric: MetricName) => {
    const judgment = judgmentOf(model, metric);
    return judgment === undefined ? '—' : withInterval(judgment.value, judgment.interval);
  };
  const judged = nested === null ? texts.test : texts.on.nested;
  const note =
    nested === null
      ? texts.performanceNote(locale.integer(rows.test.low + rows.test.high))
      : texts.nestedNote(locale.integer(nested.folds), locale.integer(nested.repeats));
  const headline = renderTable(
    [
      { title: texts.model },
      ...HEADLINE.map((metric) => ({ title: `${texts.short[metric]} · ${texts.cv}`, numeric: true })),
      ...HEADLINE.map((metric) => ({ title: `${texts.short[metric]} · ${judged}`, numeric: true })),
    ].map((column) => ({ ...column, title: splitTitle(column.title) })),
    [
      ...models.map((model) => [
        html`${locale.integer(model.rank)}. ${texts.models[model.name]}<br><span class="${model.passed ? 'passed' : 'failed'}">${model.passed ? texts.pass : texts.fail}</span>`,
        ...HEADLINE.map((metric) => validated(model, metric)),
        ...HEADLINE.map((metric) => test(model, metric)),
      ]),
      ...(nested === null
        ? []
        : [
            [
              texts.procedure,
              ...HEADLINE.map(() => ''),
              ...HEADLINE.map((metric) =>
                withInterval(nested.procedure.metrics[metric].mean, nested.procedure.intervals[metric]),
              ),
            ],
          ]),
    ],
    { caption: texts.lowTable },
  );
  const everything = renderTable(
    [
      { title: texts.metric },
      ...models.flatMap(({ name }) =>
        [texts.cv, judged].map((sample) => ({ title: splitTitle(`${texts.models[name]} · ${sample}`), numeric: true })),
      ),
    ],
    METRIC_NAMES.map((metric) => [texts.metrics[metric], ...models.flatMap((model) => [cv(model, metric), test(model, metric)])]),
    { caption: texts.allTable },
  );
  const body = html`<p>${texts.performanceText}</p><p class="soft">${note}</p>
<h3>${texts.lowTable}</h3>${headline}
<details><summary>${texts.allTable}</summary>${everything}</details>`;
  return { id: 'performance', title: texts.performance, body };
}

/** A heading of two parts on two lines. */
function splitTitle(title: string): Html {
  const [first, second] = title.split(' · ');
  return html`${first}${second && html`<br><small>${second}</small>`}`;
}

export async function foldsSection(
  { models, run: { folds } }: DashboardReport,
  { locale, texts, words }: DashboardContext,
): Promise<Section> {
  const figures: Html[] = [];
  for (const metric of HEADLINE) {
    const rows = models.map((model) => ({ ...modelStyle(model.name), name: texts.models[model.name], metric: model.cv[metric] }));
    const label = `${texts.metrics[metric]}. ${rows.map((row) => `${row.name}: ${locale.fixed(row.metric.mean)}`).join('; ')}`;
    figures.push(renderFigure({ title: texts.metrics[metric], chart: await drawChart(foldChart(rows), label, locale) }));
  }
  const numbers = Array.from({ length: folds }, (_, i) => ({ title: `${texts.fold} ${i + 1}`, numeric: true }));
  const table = renderTable(
    [
      { title: texts.model },
      { title: texts.metric },
      ...numbers,
      { title: texts.mean, numeric: true },
      { title: texts.sd, numeric: true },
    ],
    models.flatMap((model) =>
      HEADLINE.map((metric) => {
        const { folds, mean, sd } = model.cv[metric];
        return [texts.models[model.name], texts.short[metric], ...[...folds, mean, sd].map((value) => locale.fixed(value))];
      }),
    ),
    { caption: texts.folds },
  );
  const body = html`<p>${texts.foldsText}</p><div class="figures pairs">${figures}</div><details><summary>${words.showData}</summary>${table}</details>`;
  return { id: 'folds', title: texts.folds, body };
}

export function confusionSection({ models }: DashboardReport, context: DashboardContext): Section {
  const { texts } = context;
  const figures = models.map((model) => [
    confusionFigure(texts.models[model.name], texts.cv, model.cvConfusion, context),
    confusionFigure(texts.models[model.name], texts.cvFrozen, model.cvSample.confusion, context),
    ...(model.testConfusion === null
      ? []
      : [confusionFigure(texts.models[model.name], texts.test, model.testConfusion, context)]),
  ]);
  return {
    id: 'confusion',
    title: texts.confusion,
    body: html`<p>${texts.confusionText}</p><div class="figures">${figures}</div>`,
  };
}

function confusionFigure(title: string, sample: string, confusion: Confusion, { locale, texts, words }: DashboardContext): Html {
  const cell = (name: keyof Confusion, of: number) => {
    const right = name === 'lowAsLow' || name === 'highAsHigh';
    const share = of === 0 ? '—' : locale.percent(confusion[name] / of, 0);
    return html`<td class="${right ? 'right' : 'wrong'}"><strong>${locale.integer(confusion[name])}</strong>${share}<br>${right ? '✓' : '✗'} ${texts.cells[name]}</td>`;
  };
  const low = confusion.lowAsLow + confusion.lowAsHigh;
  const high = confusion.highAsLow + confusion.highAsHigh;
  return html`<figure><figcaption><strong>${title}</strong><span>${sample}</span></figcaption><table class="confusion">
<thead><tr><td></td><th scope="col">${texts.said(words.inSentence.low)}</th><th scope="col">${texts.said(words.inSentence.high)}</th></tr></thead>
<tbody><tr><th scope="row">${texts.biopsy(words.inSentence.low)}</th>${cell('lowAsLow', low)}${cell('lowAsHigh', low)}</tr>
<tr><th scope="row">${texts.biopsy(words.inSentence.high)}</th>${cell('highAsLow', high)}${cell('highAsHigh', high)}</tr></tbody></table></figure>
`;
}
