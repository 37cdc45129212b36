import { type DashboardReport, LANGUAGES, type Language } from '@neurograde/contracts';
import { bandsSection, curvesSection } from './dashboard/curveSections.js';
import { dashboardEnglish } from './dashboard/dashboardEnglish.js';
import { type DashboardTexts, dashboardSpanish } from './dashboard/dashboardSpanish.js';
import { errorSection } from './dashboard/errorSection.js';
import { honestySection } from './dashboard/honestySection.js';
import { importancesSection, resamplingSection, searchSection, thresholdSection } from './dashboard/modelSections.js';
import { confusionSection, foldsSection, performanceSection } from './dashboard/performanceSections.js';
import { calibrationSection, conformalSection, decisionSection } from './dashboard/probabilitySections.js';
import { provenanceSection, warningsSection } from './dashboard/recordSections.js';
import { shapSection } from './dashboard/shapSection.js';
import { qualitySection, shuffledBanner, verdictSection } from './dashboard/verdictSections.js';
import { html } from './page/html.js';
import { contextOf } from './page/ReportContext.js';
import { type PageText, renderPage } from './page/renderPage.js';
import { renderSections, type Section } from './page/renderSections.js';

export const DASHBOARD_TEXTS: Readonly<Record<Language, DashboardTexts>> = { es: dashboardSpanish, en: dashboardEnglish };

/**
 * The dashboard of a selection: one HTML file without script and without requests, in both languages. The same report gives the same bytes.
 *
 * A run on shuffled labels says so above everything else, and names no champion whatever the evaluation holds.
 */
export async function renderDashboard(report: DashboardReport): Promise<string> {
  const pages: Partial<Record<Language, PageText>> = {};
  for (const language of LANGUAGES) pages[language] = await page(language, report);
  return renderPage(pages as Record<Language, PageText>);
}

/** One chart after another, so that never more than one Vega view is held. */
async function page(language: Language, report: DashboardReport): Promise<PageText> {
  const context = contextOf(language, DASHBOARD_TEXTS);
  const { locale, texts, words } = context;
  const { run, dataset, nested, quality } = report;
  const sections: Section[] = [
    verdictSection(report, context),
    performanceSection(report, context),
    qualitySection(report, context),
    honestySection(report, context),
    confusionSection(report, context),
    await curvesSection(report, context),
    await bandsSection(report, context),
    await foldsSection(report, context),
    await thresholdSection(report, context),
    errorSection(report, context),
    await calibrationSection(report, context),
    await decisionSection(report, context),
    conformalSection(report, context),
    importancesSection(report, quality.champion?.name, context),
    await shapSection(report, context),
    await searchSection(report, context),
    resamplingSection(report, context),
    warningsSection(report, context),
    provenanceSection(report, context),
  ];
  const rows = locale.integer(dataset.rows);
  const lead = nested === null ? texts.lead(rows, locale.integer(run.folds)) : texts.nestedLead(rows, locale.integer(run.folds));
  const body = html`<h1>${texts.title}</h1>
${run.shuffledLabels && shuffledBanner(context)}
<p class="lead">${lead}</p>
<p><strong>${words.decisionSupport}</strong></p>
${renderSections(sections, language, words.contents)}
<footer>neurograde · ${words.decisionSupport}</footer>`;
  return { title: texts.title, body };
}
