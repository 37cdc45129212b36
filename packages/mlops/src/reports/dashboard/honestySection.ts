import { type DashboardReport, describeHonestyCheck } from '@neurograde/contracts';
import { html } from '../page/html.js';
import type { Section } from '../page/renderSections.js';
import type { DashboardContext } from './DashboardContext.js';
import { verdictMark } from './verdictSections.js';

/** What was done to catch figures that are too good, with what was found and what to do. */
export function honestySection({ run: { checks } }: DashboardReport, { locale, texts }: DashboardContext): Section {
  const items = (checks ?? []).map((check) => {
    const { title, meaning, found, advice } = describeHonestyCheck(check, locale.language);
    return html`<h3>${title} · ${verdictMark(check.verdict, texts)}</h3>
<p>${found}</p>
${advice !== null && html`<p><strong>${advice}</strong></p>`}<p class="soft">${meaning}</p>
`;
  });
  const body = items.length === 0 ? html`<p>${texts.honestyNone}</p>` : html`<p>${texts.honestyText}</p>${items}`;
  return { id: 'honesty', title: texts.honesty, body };
}
