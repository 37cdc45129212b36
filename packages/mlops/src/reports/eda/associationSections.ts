import type { CorrelationMap, Exploration, FeatureDistribution } from '@neurograde/contracts';
import { DIVERGING } from '../page/chartConfig.js';
import { drawChart } from '../page/drawChart.js';
import { type Html, html } from '../page/html.js';
import type { ReportContext } from '../page/ReportContext.js';
import { renderFigure } from '../page/renderFigure.js';
import { renderSearchableTable } from '../page/renderSearchableTable.js';
import type { Section } from '../page/renderSections.js';
import { renderTable } from '../page/renderTable.js';
import { stripChart } from '../page/stripChart.js';
import { correlationChart } from './correlationChart.js';
import type { EdaTexts } from './edaSpanish.js';
import { featureKinds, featureWithName, meaningOf } from './featureKinds.js';
import { projectionChart } from './projectionChart.js';
import { SIGNIFICANT, volcanoChart } from './volcanoChart.js';

type Context = ReportContext<EdaTexts>;

const PAIRS = 20;
/** A group with more members folds them. */
const IN_SIGHT = 4;
/** A feature this skewed, and positive throughout, is drawn on a logarithmic axis. */
const SKEWED = 2;

export async function distributionsSection(exploration: Exploration, context: Context): Promise<Section> {
  const { locale, texts, words } = context;
  const byName = new Map(exploration.features.map((feature) => [feature.feature, feature]));
  const figures: Html[] = [];
  for (const distribution of exploration.distributions) {
    const { feature, all, low, high, association } = byName.get(distribution.feature)!;
    const logarithmic = (all.min ?? 0) > 0 && (all.skewness ?? 0) > SKEWED;
    const power = powerOf(distribution);
    const scaled = (value: number) => value / 10 ** power;
    const strips = (
      [
        ['low', low],
        ['high', high],
      ] as const
    ).map(([grade, { q1, median, q3 }]) => {
      return {
        grade,
        name: words.grades[grade],
        values: distribution[grade].map(scaled),
        q1: scaled(q1!),
        median: scaled(median!),
        q3: scaled(q3!),
      };
    });
    const label = texts.distributionLabel(feature, locale.number(low.median), locale.number(high.median));
    const chart = await drawChart(
      stripChart(strips, { logarithmic, ...(power !== 0 && { title: `× ${locale.power(power)}` }) }),
      label,
      locale,
    );
    const notes = [
      ...meaningOf(feature, context),
      `${texts.auc} ${locale.fixed(association!.auc, 2)}`,
      ...(logarithmic ? [texts.logScale] : []),
    ];
    figures.push(renderFigure({ title: feature, explanation: notes.join(' · '), chart }));
  }
  const body =
    figures.length === 0
      ? html`<p>${texts.noneTested}</p>`
      : html`<p>${texts.distributionsText} ${texts.stripNote}</p><div class="figures">${figures}</div>`;
  return { id: 'distributions', title: texts.distributions, body };
}

export async function correlationSection({ correlation }: Exploration, context: Context): Promise<Section> {
  const { locale, texts } = context;
  const { integer, fixed } = locale;
  const { features, r, strongPairs, pairs, featuresInStrongPairs } = correlation;
  const intro = html`<p>${texts.correlationText(integer(strongPairs), integer(pairs), integer(featuresInStrongPairs))}</p>`;
  if (features.length < 2) return { id: 'correlation', title: texts.correlation, body: intro };
  const listed = features
    .flatMap((first, i) => features.slice(0, i).map((second, j) => ({ first, second, r: r[i]![j] ?? null })))
    .flatMap(({ first, second, r }) => (r === null ? [] : [{ first, second, r }]))
    .sort((a, b) => Math.abs(b.r) - Math.abs(a.r))
    .slice(0, PAIRS);
  const table = renderTable(
    [{ title: texts.first }, { title: texts.second }, { title: 'r', numeric: true }],
    listed.map(({ first, second, r }) => [first, second, fixed(r)]),
    { caption: texts.correlationTable },
  );
  const title = texts.correlationChart(integer(features.length));
  const squares = DIVERGING.map((color, i) => html`<rect x="${i * 26}" width="26" height="14" fill="${color}"/>`);
  const key = html`<p class="soft">r = −1 <svg role="img" aria-label="${texts.correlationKey}" width="234" height="14">${squares}</svg> r = +1</p>`;
  const chart = html`${await drawChart(correlationChart(correlation), `${title}. ${texts.correlationNote}`, locale)}`;
  const figure = renderFigure({
    title,
    explanation: texts.correlationNote,
    chart,
    wide: true,
    data: { summary: texts.correlationTable, table },
  });
  return {
    id: 'correlation',
    title: texts.correlation,
    body: html`${intro}${key}${figure}${clustersTable(correlation, context)}`,
  };
}

/** The groups of features that repeat one another: what stands for each, how close it is, and every member. */
function clustersTable({ clusters }: CorrelationMap, context: Context): Html | false {
  const {
    locale: { integer, fixed },
    texts,
  } = context;
  if (clusters.length === 0) return false;
  const columns = [
    { title: texts.medoid },
    { title: texts.members, numeric: true },
    { title: texts.meanR, numeric: true },
    { title: texts.leastR, numeric: true },
    { title: texts.others, fixed: true },
  ];
  const entries = clusters.map(({ medoid, members, mean, least }) => {
    const others = members.filter((member) => member !== medoid).join(', ');
    const cell =
      members.length > IN_SIGHT
        ? html`<details><summary>${texts.showMembers(integer(members.length - 1))}</summary>${others}</details>`
        : others;
    return { name: medoid, lines: [[integer(members.length), fixed(mean), fixed(least), cell]] };
  });
  const caption = texts.clusters(integer(clusters.length));
  return html`<h3>${caption}</h3><p>${texts.clustersText}</p>
${renderSearchableTable(columns, entries, context, { caption })}`;
}

export async function associationSection({ features, ranking }: Exploration, context: Context): Promise<Section> {
  const { locale, texts, words } = context;
  const { integer, number, fixed } = locale;
  const title = texts.association;
  const tested = ranking
    .map((j) => features[j]!)
    .flatMap((feature) => (feature.association === null ? [] : [{ ...feature, association: feature.association }]));
  if (tested.length === 0) return { id: 'association', title, body: html`<p>${texts.noneTested}</p>` };
  const significant = tested.filter(({ association }) => association.q < SIGNIFICANT).length;
  const { filters, kindsOf } = featureKinds(
    tested.map(({ feature }) => feature),
    context,
  );
  const table = renderSearchableTable(
    [
      { title: words.feature },
      { title: texts.auc, numeric: true },
      { title: texts.rankBiserial, numeric: true },
      { title: texts.hedgesG, numeric: true },
      { title: 'p', numeric: true },
      { title: 'q', numeric: true },
      { title: texts.medianOf(words.inSentence.low), numeric: true },
      { title: texts.medianOf(words.inSentence.high), numeric: true },
    ],
    tested.map(({ feature, association, low, high }) => ({
      name: featureWithName(feature, context),
      kinds: kindsOf(feature),
      lines: [
        [
          fixed(association.auc, 2),
          fixed(association.rankBiserial, 2),
          association.hedgesG === null ? '—' : fixed(association.hedgesG, 2),
          number(association.p, 2),
          number(association.q, 2),
          number(low.median),
          number(high.median),
        ],
      ],
    })),
    context,
    { caption: texts.associationTable(integer(tested.length)), filters },
  );
  const chartWords = {
    x: texts.volcanoX,
    y: texts.volcanoY,
    low: texts.higherLow,
    high: texts.higherHigh,
    none: texts.noEvidence,
  };
  const summary = texts.associationText(integer(significant), integer(tested.length));
  const spec = volcanoChart(
    tested.map(({ association }) => association),
    chartWords,
  );
  const chart = await drawChart(spec, `${texts.volcano}. ${summary}`, locale);
  const body = html`<p>${summary}</p><p class="soft">${texts.associationMethod}</p>
<div class="notice warn"><p>${texts.associationWarning}</p></div>
${renderFigure({ title: texts.volcano, explanation: texts.volcanoNote, chart })}
<h3>${texts.associationTable(integer(tested.length))}</h3><p>${texts.effectText}</p>${table}`;
  return { id: 'association', title, body };
}

export async function projectionSection({ projection }: Exploration, { locale, texts, words }: Context): Promise<Section> {
  const title = texts.projection;
  if (projection === null) return { id: 'projection', title, body: html`<p>${texts.noProjection}</p>` };
  const [first, second] = projection.explained.map((share) => locale.percent(share)) as [string, string];
  const spec = projectionChart(projection, texts.componentAxis('1', first), texts.componentAxis('2', second), words.grades);
  const chart = await drawChart(spec, texts.projectionLabel, locale);
  const rows = (['low', 'high'] as const).map((grade) => {
    const points = projection.points.filter((point) => point.grade === grade);
    const [x, y] = [spread(points.map((point) => point.x)), spread(points.map((point) => point.y))];
    return [words.grades[grade], ...[x.mean, x.sd, y.mean, y.sd].map((value) => locale.number(value))];
  });
  const columns = ['1', '2'].flatMap((axis) => [texts.meanOf(axis), texts.sdOf(axis)]).map((title) => ({ title, numeric: true }));
  const table = renderTable([{ title: words.grade }, ...columns], rows, { caption: texts.projectionTable });
  const figure = renderFigure({ title: texts.projectionLabel, chart, data: { summary: texts.projectionTable, table } });
  return { id: 'projection', title, body: html`<p>${texts.projectionText(first, second)}</p>${figure}` };
}

/** The power of ten that brings very large or very small values into a range an axis can write; else 0. */
function powerOf({ low, high }: FeatureDistribution): number {
  const largest = Math.max(...low.map(Math.abs), ...high.map(Math.abs));
  return largest >= 1e5 || (largest > 0 && largest < 1e-2) ? Math.floor(Math.log10(largest)) : 0;
}

function spread(values: readonly number[]): { mean: number | null; sd: number | null } {
  if (values.length < 2) return { mean: values[0] ?? null, sd: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}
