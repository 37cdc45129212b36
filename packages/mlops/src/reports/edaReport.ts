import {
  type DatasetDiff,
  type DatasetSummary,
  type EdaFlow,
  type Exploration,
  LANGUAGES,
  type Language,
} from '@neurograde/contracts';
import { associationSection, correlationSection, distributionsSection, projectionSection } from './eda/associationSections.js';
import { categoriesSection } from './eda/categoriesSection.js';
import { changesSection } from './eda/changesSection.js';
import { balanceSection, cohortSection } from './eda/cohortSections.js';
import { descriptiveSection } from './eda/descriptiveSection.js';
import { edaEnglish } from './eda/edaEnglish.js';
import { type EdaTexts, edaSpanish } from './eda/edaSpanish.js';
import { columnsSection, missingSection, outliersSection } from './eda/qualitySections.js';
import { html } from './page/html.js';
import { contextOf } from './page/ReportContext.js';
import { type PageText, renderPage } from './page/renderPage.js';
import { renderSections, type Section } from './page/renderSections.js';

export const EDA_TEXTS: Readonly<Record<Language, EdaTexts>> = { es: edaSpanish, en: edaEnglish };

/**
 * The exploratory report of a dataset version: one self-contained HTML file in both languages. The same arguments give the same
 * bytes.
 *
 * @param flow what became of the files the dataset was made from
 * @param changes since the version that this one comes from; undefined where it is the first
 */
export async function renderEdaReport(
  exploration: Exploration,
  summary: DatasetSummary,
  flow: EdaFlow,
  changes?: DatasetDiff,
): Promise<string> {
  const pages: Partial<Record<Language, PageText>> = {};
  for (const language of LANGUAGES) pages[language] = await page(language, exploration, summary, flow, changes);
  return renderPage(pages as Record<Language, PageText>);
}

/** One chart after another, so that never more than one Vega view is held. */
async function page(
  language: Language,
  exploration: Exploration,
  summary: DatasetSummary,
  flow: EdaFlow,
  changes: DatasetDiff | undefined,
): Promise<PageText> {
  const context = contextOf(language, EDA_TEXTS);
  const { locale, texts, words } = context;
  const sections: Section[] = [
    cohortSection(exploration, summary, flow, context),
    ...(changes === undefined ? [] : [changesSection(changes, context)]),
    await balanceSection(exploration, context),
    columnsSection(summary, context),
    await missingSection(exploration, context),
    ...(exploration.categoricals === undefined ? [] : [categoriesSection(exploration.categoricals, context)]),
    await distributionsSection(exploration, context),
    await outliersSection(exploration, context),
    await correlationSection(exploration, context),
    await associationSection(exploration, context),
    await projectionSection(exploration, context),
    descriptiveSection(exploration, context),
  ];
  const body = html`<h1>${texts.title}</h1>
<p class="lead">${texts.lead(locale.integer(exploration.rows), locale.integer(exploration.features.length))}</p>
<p>${texts.notModel}</p>
${renderSections(sections, language, words.contents)}
<footer>neurograde · ${words.decisionSupport}</footer>`;
  return { title: texts.title, body };
}
