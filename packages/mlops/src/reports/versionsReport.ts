import { LANGUAGES, type Language, type MetricName, type VersionsReport } from '@neurograde/contracts';
import { DASHBOARD_TEXTS } from './dashboard.js';
import { drawChart } from './page/drawChart.js';
import { type Html, html } from './page/html.js';
import { contextOf, type ReportContext } from './page/ReportContext.js';
import { renderFigure } from './page/renderFigure.js';
import { type PageText, renderPage } from './page/renderPage.js';
import { renderSections, type Section } from './page/renderSections.js';
import { renderTable } from './page/renderTable.js';
import { versionChart } from './versions/versionChart.js';
import { VERSIONS_TEXTS, type VersionsTexts } from './versions/versionsTexts.js';

/** First those that rank, then what must not be paid for them. */
const DRAWN = ['precision', 'recall', 'f1', 'auc', 'highRecall', 'brier'] as const satisfies readonly MetricName[];
const TABLED = ['precision', 'recall', 'f1', 'auc'] as const satisfies readonly MetricName[];

type Context = ReportContext<VersionsTexts>;

/** Every model over time: one HTML file in both languages, without script and without requests. The same report gives the same bytes. */
export async function renderVersionsReport(report: VersionsReport): Promise<string> {
  const pages: Partial<Record<Language, PageText>> = {};
  for (const language of LANGUAGES) pages[language] = await page(language, report);
  return renderPage(pages as Record<Language, PageText>);
}

async function page(language: Language, report: VersionsReport): Promise<PageText> {
  const context = contextOf(language, VERSIONS_TEXTS);
  const { locale, texts, words } = context;
  const { runs, unread } = report;
  const sections =
    runs.length === 0
      ? []
      : [await metricsSection(report, context), championsSection(report, context), tableSection(report, context)];
  const models = runs.reduce((sum, run) => sum + run.models.length, 0);
  const body = html`<h1>${texts.title}</h1>
<p class="lead">${runs.length === 0 ? texts.none : texts.lead(locale.integer(runs.length), locale.integer(models))}</p>
${unread > 0 && html`<p class="soft">${texts.unread(locale.integer(unread))}</p>`}
${sections.length > 0 && renderSections(sections, language, words.contents)}
<footer>neurograde · ${words.decisionSupport}</footer>`;
  return { title: texts.title, body };
}

async function metricsSection(report: VersionsReport, context: Context): Promise<Section> {
  const { locale, texts } = context;
  const { models, metrics } = DASHBOARD_TEXTS[locale.language];
  const figures: Html[] = [];
  for (const metric of DRAWN) {
    const title = metrics[metric];
    figures.push(renderFigure({ title, chart: await drawChart(versionChart(report, metric, models), title, locale) }));
  }
  return {
    id: 'metrics',
    title: texts.metrics,
    body: html`<p>${texts.metricsText}</p><div class="figures pairs">${figures}</div>`,
  };
}

function championsSection({ champions }: VersionsReport, { locale, texts }: Context): Section {
  const { models } = DASHBOARD_TEXTS[locale.language];
  const columns = [{ title: texts.model }, { title: 'id' }, { title: texts.from }, { title: texts.until }];
  const rows = champions
    .map(({ model, name, from, until }) => [models[name], model, minute(from), until === null ? texts.today : minute(until)])
    .reverse();
  const table = rows.length === 0 ? html`<p>${texts.noChampion}</p>` : renderTable(columns, rows, { caption: texts.champions });
  return { id: 'champions', title: texts.champions, body: html`<p>${texts.championsText}</p>${table}` };
}

function tableSection({ runs }: VersionsReport, { locale, texts }: Context): Section {
  const { models, short } = DASHBOARD_TEXTS[locale.language];
  const numbers = TABLED.map((metric) => ({ title: short[metric], numeric: true }));
  const columns = [
    { title: texts.run },
    { title: texts.date },
    { title: texts.patients, numeric: true },
    { title: texts.measured },
    { title: texts.model },
    ...numbers,
    { title: texts.standards },
    { title: texts.state },
  ];
  const rows = runs.flatMap(({ at, rows: patients, protocol, imported, models: own }, index) =>
    own.map(({ name, metrics, passed, state }) => [
      String(index + 1),
      minute(at).slice(0, 10),
      `${locale.integer(patients.low)} / ${locale.integer(patients.high)}`,
      imported ? `${texts.protocol[protocol]}, ${texts.imported}` : texts.protocol[protocol],
      models[name],
      ...TABLED.map((metric) => {
        const { value, interval } = metrics[metric];
        const range = interval && html` <small>${locale.fixed(interval.lower, 2)}–${locale.fixed(interval.upper, 2)}</small>`;
        return html`${locale.fixed(value)}${range}`;
      }),
      texts.passed[passed === null ? 'unknown' : passed ? 'yes' : 'no'],
      texts.states[state],
    ]),
  );
  return { id: 'all', title: texts.table, body: renderTable(columns, rows.reverse(), { caption: texts.table }) };
}

/** In UTC, since a report's bytes must not hang on the machine. */
function minute(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
