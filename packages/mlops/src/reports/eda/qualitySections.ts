import type { DatasetSummary, Exploration, FeatureExploration } from '@neurograde/contracts';
import { quantile } from '@neurograde/learn';
import { drawChart } from '../page/drawChart.js';
import { type Html, html } from '../page/html.js';
import type { ReportContext } from '../page/ReportContext.js';
import { renderFigure } from '../page/renderFigure.js';
import type { Section } from '../page/renderSections.js';
import { renderTable } from '../page/renderTable.js';
import { stripChart } from '../page/stripChart.js';
import type { EdaTexts } from './edaSpanish.js';
import { missingChart } from './missingChart.js';

type Context = ReportContext<EdaTexts>;

const LISTED = 15;
const LISTED_CELLS = 8;
const NAMED_COLUMNS = 12;
/** Upper ends of the bands of missing values, as shares. */
const BANDS = [0, 0.05, 0.2, 0.5, 1];

/** Columns that are no feature, by reason, and cells that held no number. */
export function columnsSection(summary: DatasetSummary, { locale, texts }: Context): Section {
  const { integer } = locale;
  const reasons = [...new Set(summary.dropped.map(({ reason }) => reason))];
  const rows = reasons.map((reason) => {
    const dropped = summary.dropped.filter((column) => column.reason === reason);
    const rest = dropped.length - NAMED_COLUMNS;
    const named = dropped.slice(0, NAMED_COLUMNS).map(({ column }) => column);
    return [
      texts.reasons[reason],
      integer(dropped.length),
      named.join(', ') + (rest > 0 ? ` ${texts.andMore(integer(rest))}` : ''),
    ];
  });
  const columns = [{ title: texts.reason }, { title: texts.count, numeric: true }, { title: texts.columnNames }];
  const unreadable = summary.unreadableCells.toSorted((a, b) => b.count - a.count);
  const cells = unreadable.reduce((total, { count }) => total + count, 0);
  const unreadableTable = renderTable(
    [{ title: texts.columnNames }, { title: texts.cells, numeric: true }, { title: texts.example }],
    unreadable.slice(0, LISTED_CELLS).map(({ feature, count, example }) => [feature, integer(count), example]),
    { caption: texts.unreadable },
  );
  const rest = unreadable.length - LISTED_CELLS;
  const body = html`<p>${rows.length === 0 ? texts.columnsNone : texts.columnsText(integer(summary.dropped.length), integer(summary.usableFeatures))}</p>
${rows.length > 0 && renderTable(columns, rows, { caption: texts.columns })}
${
  cells > 0 &&
  html`<h3>${texts.unreadable}</h3><p>${texts.unreadableText(integer(cells), integer(unreadable.length))}</p>
${unreadableTable}${rest > 0 && html`<p class="soft">${texts.andMore(integer(rest))}</p>`}`
}`;
  return { id: 'columns', title: texts.columns, body };
}

export async function missingSection(exploration: Exploration, context: Context): Promise<Section> {
  const { locale, texts, words } = context;
  const { integer, percent } = locale;
  const { features, rows } = exploration;
  const cells = features.reduce((total, { all }) => total + all.missing, 0);
  if (cells === 0) return { id: 'missing', title: texts.missing, body: html`<p>${texts.missingNone}</p>` };
  const bands = texts.bands.map((band, i) => {
    const count = features.filter(({ all }) => BANDS.findIndex((upper) => all.missing / rows <= upper) === i).length;
    return { band, count, label: integer(count) };
  });
  const label = `${texts.missingChart}. ${bands.map(({ band, label }) => `${band}: ${label}`).join('; ')}`;
  const worst = features.filter(({ all }) => all.missing > 0).sort((a, b) => b.all.missing - a.all.missing);
  const share = ({ missing, n }: { missing: number; n: number }) => (missing + n === 0 ? '—' : percent(missing / (missing + n)));
  const table = renderTable(
    [
      { title: words.feature },
      { title: texts.missingAll, numeric: true },
      { title: texts.missingOf(words.inSentence.low), numeric: true },
      { title: texts.missingOf(words.inSentence.high), numeric: true },
    ],
    worst.slice(0, LISTED).map(({ feature, all, low, high }) => [feature, share(all), share(low), share(high)]),
    { caption: texts.missingTable },
  );
  const body = html`<p>${texts.missingText(integer(cells), percent(cells / (rows * features.length)))}</p>
${renderFigure({ title: texts.missingChart, chart: await drawChart(missingChart(bands, texts.missingAxis), label, locale) })}
<h3>${texts.missingTable}</h3><p>${texts.missingTableNote}</p>${firstOf(worst.length, context)}${table}`;
  return { id: 'missing', title: texts.missing, body };
}

export async function outliersSection(exploration: Exploration, context: Context): Promise<Section> {
  const { locale, texts, words } = context;
  const { integer, percent, number } = locale;
  const touched = exploration.features.filter(({ outliers }) => outliers > 0);
  const rowsTable = renderTable(
    [
      { title: words.patient },
      { title: words.grade },
      { title: texts.extreme, numeric: true },
      { title: texts.share, numeric: true },
      { title: texts.farthest },
      { title: texts.robustZ, numeric: true },
    ],
    exploration.outlyingRows.map(({ patient, grade, extreme, measured, worst }) => {
      return [patient, words.grades[grade], integer(extreme), percent(extreme / measured), worst.feature, number(worst.z)];
    }),
    { caption: texts.outlierRows },
  );
  const byCount = touched.toSorted((a: FeatureExploration, b: FeatureExploration) => b.outliers - a.outliers).slice(0, LISTED);
  const featuresTable = renderTable(
    [{ title: words.feature }, { title: texts.outlierCount, numeric: true }, { title: texts.share, numeric: true }],
    byCount.map(({ feature, outliers, all }) => [feature, integer(outliers), percent(outliers / all.n)]),
    { caption: texts.outlierFeatures },
  );
  const strips = (['low', 'high'] as const).flatMap((grade) => {
    const values = exploration.extremeShares.filter((row) => row.grade === grade).map(({ share }) => 100 * share);
    if (values.length === 0) return [];
    const sorted = Float64Array.from(values).sort();
    const quartile = (p: number) => quantile(sorted, p);
    return [
      {
        grade,
        name: words.grades[grade],
        values: Array.from(sorted),
        q1: quartile(0.25),
        median: quartile(0.5),
        q3: quartile(0.75),
      },
    ];
  });
  const label = `${texts.outlierRowsChart}. ${strips.map(({ name, median }) => `${name}: ${texts.statistics.median} ${percent(median / 100)}`).join('; ')}`;
  const chart = await drawChart(stripChart(strips, { title: texts.outlierRowsAxis }), label, locale);
  const body = html`<p>${texts.outliersText(integer(touched.length), integer(exploration.features.length))}</p>
${renderFigure({ title: texts.outlierRowsChart, explanation: texts.stripNote, chart })}
<h3>${texts.outlierRows}</h3>
${exploration.outlyingRows.length === 0 ? html`<p>${texts.noOutlierRows}</p>` : html`<p>${texts.outlierRowsNote}</p>${rowsTable}`}
${byCount.length > 0 && html`<h3>${texts.outlierFeatures}</h3>${firstOf(touched.length, context)}${featuresTable}`}`;
  return { id: 'outliers', title: texts.outliers, body };
}

/** Says where a list stops. */
function firstOf(total: number, { locale: { integer }, texts }: Context): Html | false {
  return total > LISTED && html`<p class="soft">${texts.firstOf(integer(LISTED), integer(total))}</p>`;
}
