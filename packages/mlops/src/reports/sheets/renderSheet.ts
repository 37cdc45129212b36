import { LANGUAGES, type Language, type ReportingItem, type ReportingSheet } from '@neurograde/contracts';
import { html } from '../page/html.js';
import { contextOf } from '../page/ReportContext.js';
import { type PageText, renderPage } from '../page/renderPage.js';
import { renderSections, type Section } from '../page/renderSections.js';
import { SHEET_TEXTS } from './sheetTexts.js';

const STATUSES = ['filled', 'partly', 'person'] as const;
const CLASS: Readonly<Record<ReportingItem['status'], string>> = { filled: 'passed', partly: 'warned', person: 'soft' };

/** A reporting sheet as one HTML file in both languages, without script and without requests. The same sheet gives the same bytes. */
export function renderSheet(sheet: ReportingSheet, isControl: boolean): string {
  const pages = Object.fromEntries(LANGUAGES.map((language) => [language, page(language, sheet, isControl)]));
  return renderPage(pages as Record<Language, PageText>);
}

function page(language: Language, sheet: ReportingSheet, isControl: boolean): PageText {
  const { locale, texts, words } = contextOf(language, SHEET_TEXTS);
  const names = [...new Set(sheet.items.map(({ section }) => section[language]))];
  const sections = names.map((title, i): Section => {
    const items = sheet.items.filter(({ section }) => section[language] === title);
    const cards = items.map(
      ({
        id,
        asked,
        status,
        answer,
      }) => html`<div class="item"><p><strong>${id}</strong> ${asked[language]} <span class="${CLASS[status]}">${texts.status[status]}</span></p>
${answer !== null && html`<p class="answer">${answer[language]}</p>`}${status !== 'filled' && html`<p class="blank">${texts.complete}</p>`}</div>
`,
    );
    return { id: `part-${i + 1}`, title, body: html`${cards}` };
  });
  const facts = STATUSES.map(
    (status) =>
      html`<div><dt>${texts.status[status]}</dt><dd>${locale.integer(sheet.items.filter((item) => item.status === status).length)}</dd></div>`,
  );
  const title = texts.titles[sheet.sheet];
  const body = html`<h1>${title}</h1>
${isControl && html`<div class="notice bad loud" role="alert"><p><strong>${texts.control}</strong></p></div>`}
<p class="lead">${texts.lead}</p>
<p class="soft">${texts.wording}: ${sheet.source}.</p>
<dl class="facts">${facts}</dl>
${renderSections(sections, language, words.contents)}
<dl class="record"><dt>${texts.model}</dt><dd>${sheet.model}</dd><dt>${texts.run}</dt><dd>${sheet.run}</dd><dt>${texts.selection}</dt><dd>${sheet.selection}</dd></dl>
<footer>neurograde · ${words.decisionSupport}</footer>`;
  return { title, body };
}
