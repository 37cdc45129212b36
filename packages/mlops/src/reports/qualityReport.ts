import { type DataQuality, type DataRule, LANGUAGES, type Language } from '@neurograde/contracts';
import { type Html, html } from './page/html.js';
import type { Locale } from './page/Locale.js';
import { contextOf } from './page/ReportContext.js';
import { type PageText, renderPage } from './page/renderPage.js';
import { renderSections, type Section } from './page/renderSections.js';
import { renderTable } from './page/renderTable.js';
import { QUALITY_TEXTS } from './quality/qualityTexts.js';

const STATUSES = ['fail', 'warn', 'pass', 'not-applicable'] as const;
const TONES = { fail: 'bad', warn: 'warn', pass: 'good' } as const;
const NAMED = 8;

/** How good the data of a version are: one HTML file in both languages, without script and without requests. The same data give the same bytes. */
export function renderQualityReport(quality: DataQuality): string {
  const pages = Object.fromEntries(LANGUAGES.map((language) => [language, page(language, quality)]));
  return renderPage(pages as Record<Language, PageText>);
}

function page(language: Language, { version, status, rules }: DataQuality): PageText {
  const { locale, texts, words } = contextOf(language, QUALITY_TEXTS);
  const withStatus = (wanted: DataRule['status']) => rules.filter((rule) => rule.status === wanted);
  const limitOf = (rule: DataRule) => `${texts.bound[rule.bound]} ${amount(rule.limit, rule, locale)}`;
  const card = (rule: DataRule, tone: string): Html => {
    const rest = rule.affected - NAMED;
    return html`<div class="notice ${tone}"><p><strong>${rule.title[language]}: ${amount(rule.value, rule, locale)}</strong> <span class="soft">(${texts.limit}: ${limitOf(rule)})</span></p>
<p>${rule.advice[language]}</p>
${rule.items.length > 0 && html`<p class="soft">${texts.affected}: ${rule.items.slice(0, NAMED).map((item, i) => html`${i > 0 && ' · '}<span class="case">${item}</span>`)}${rest > 0 && ` · +${locale.integer(rest)}`}</p>`}</div>
`;
  };
  const sections = STATUSES.flatMap((each): Section[] => {
    const own = withStatus(each);
    if (own.length === 0) return [];
    const title = `${texts.status[each]} (${locale.integer(own.length)})`;
    if (each === 'fail' || each === 'warn') {
      return [{ id: each, title, body: html`${own.map((rule) => card(rule, TONES[each]))}` }];
    }
    const columns = [{ title: texts.rule }, { title: texts.measured, numeric: true }, { title: texts.limit, numeric: true }];
    const rows = own.map((rule) => [rule.title[language], amount(rule.value, rule, locale), limitOf(rule)]);
    return [{ id: each, title, body: html`<p>${texts.notes[each]}</p>${renderTable(columns, rows, { caption: title })}` }];
  });
  const facts = STATUSES.map(
    (each) => html`<div><dt>${texts.status[each]}</dt><dd>${locale.integer(withStatus(each).length)}</dd></div>`,
  );
  const body = html`<h1>${texts.title}</h1>
<div class="notice ${TONES[status]}"><p><strong>${texts.lead[status]}</strong></p></div>
<p>${texts.note}</p>
<dl class="facts">${facts}</dl>
${renderSections(sections, language, words.contents)}
<dl class="record"><dt>${texts.version}</dt><dd>${version}</dd></dl>
<footer>neurograde · ${words.decisionSupport}</footer>`;
  return { title: texts.title, body };
}

function amount(value: number | null, { unit }: DataRule, { integer, percent, number }: Locale): string {
  if (value === null) return '—';
  if (unit === 'share') return percent(value, Number.isInteger(100 * value) ? 0 : 1);
  return unit === 'count' ? integer(value) : number(value);
}
