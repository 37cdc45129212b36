import { type DatasetSummary, LANGUAGES, type Language, type QualityEvaluation, type RunRecord } from '@neurograde/contracts';
import { calibrationSection, curvesSection, decisionSection } from './dashboard/curveSections.js';
import { dashboardEnglish } from './dashboard/dashboardEnglish.js';
import { type DashboardTexts, dashboardSpanish } from './dashboard/dashboardSpanish.js';
import { importancesSection, resamplingSection, searchSection, thresholdSection } from './dashboard/modelSections.js';
import { confusionSection, foldsSection, performanceSection } from './dashboard/performanceSections.js';
import { provenanceSection, warningsSection } from './dashboard/recordSections.js';
import { qualitySection, shuffledBanner, verdictSection } from './dashboard/verdictSections.js';
import { html } from './page/html.js';
import { contextOf } from './page/ReportContext.js';
import { type PageText, renderPage } from './page/renderPage.js';
import { renderSections, type Section } from './page/renderSections.js';

export const DASHBOARD_TEXTS: Readonly<Record<Language, DashboardTexts>> = { es: dashboardSpanish, en: dashboardEnglish };

/**
 * The dashboard of a training run: one HTML file without script and without requests, in both languages. The same arguments give the same bytes.
 *
 * A run on shuffled labels says so above everything else, and names no champion whatever the evaluation holds.
 */
export async function renderDashboard(run: RunRecord, quality: QualityEvaluation, dataset: DatasetSummary): Promise<string> {
  const pages: Partial<Record<Language, PageText>> = {};
  for (const language of LANGUAGES) pages[language] = await page(language, run, quality, dataset);
  return renderPage(pages as Record<Language, PageText>);
}

/** One chart after another, so that never more than one Vega view is held. */
async function page(language: Language, run: RunRecord, quality: QualityEvaluation, dataset: DatasetSummary): Promise<PageText> {
  const context = contextOf(language, DASHBOARD_TEXTS);
  const { locale, texts, words } = context;
  const sections: Section[] = [
    verdictSection(run, quality, context),
    performanceSection(run, context),
    qualitySection(quality, context),
    confusionSection(run, context),
    await curvesSection(run, context),
    await foldsSection(run, context),
    await thresholdSection(run, context),
    await calibrationSection(run, context),
    await decisionSection(run, context),
    importancesSection(run, quality.champion?.name, context),
    await searchSection(run, context),
    resamplingSection(run, context),
    warningsSection(run, context),
    provenanceSection(run, dataset, context),
  ];
  const body = html`<h1>${texts.title}</h1>
${run.shuffledLabels && shuffledBanner(context)}
<p class="lead">${texts.lead(locale.integer(dataset.rows), locale.integer(run.folds))}</p>
<p><strong>${words.decisionSupport}</strong></p>
${renderSections(sections, language, words.contents)}
<footer>neurograde · ${words.decisionSupport}</footer>`;
  return { title: texts.title, body };
}
