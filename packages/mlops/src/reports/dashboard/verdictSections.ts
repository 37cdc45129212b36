import type { DashboardReport, QualityEvaluation, QualityRule, RuleVerdict, Verdict } from '@neurograde/contracts';
import { type Html, html } from '../page/html.js';
import type { Section } from '../page/renderSections.js';
import { renderTable } from '../page/renderTable.js';
import type { DashboardContext } from './DashboardContext.js';

const HEADLINE = ['precision', 'recall', 'f1', 'auc'] as const;

/** What the run came to, in plain words: the champion, or what each model lacks. */
export function verdictSection(report: DashboardReport, context: DashboardContext): Section {
  const { texts } = context;
  return {
    id: 'verdict',
    title: texts.verdict,
    body: report.run.shuffledLabels ? controlVerdict(context) : verdict(report, context),
  };
}

/** The banner of a run on shuffled labels, which no reader may miss. */
export function shuffledBanner({ texts }: DashboardContext): Html {
  return html`<div class="notice bad loud" role="alert"><p><strong>${texts.shuffledTitle}</strong></p><p>${texts.shuffledText}</p></div>`;
}

function controlVerdict({ texts }: DashboardContext): Html {
  return html`<div class="notice bad"><p><strong>${texts.shuffledVerdict}</strong></p></div>`;
}

function verdict({ models, quality }: DashboardReport, context: DashboardContext): Html {
  const { locale, texts } = context;
  const { champion } = quality;
  if (champion === null) {
    const misses = [
      ...patientMisses(quality, context),
      ...quality.models.flatMap(({ name, verdicts }) => verdicts.flatMap((one) => missesOf(texts.models[name], one, context))),
    ];
    return html`<div class="notice bad"><p><strong>${texts.noChampion}</strong></p><p>${texts.noChampionText}</p><ul>${misses.map((miss) => html`<li>${miss}</li>`)}</ul></div>`;
  }
  const record = models.find(({ name }) => name === champion.name);
  const facts = HEADLINE.map((metric) => {
    if (record === undefined) return undefined;
    const interval = record.cvIntervals[metric];
    const range =
      interval && html`<small>${texts.interval}: ${locale.fixed(interval.lower, 2)}–${locale.fixed(interval.upper, 2)}</small>`;
    return html`<div><dt>${texts.metrics[metric]}</dt><dd>${locale.fixed(record.cv[metric].mean, 2)}</dd>${range}</div>`;
  });
  return html`<div class="notice good"><p><strong>${texts.champion(texts.models[champion.name])}</strong></p><p>${texts.championText}</p></div>
<dl class="facts" aria-label="${texts.cv}">${facts}</dl>`;
}

function patientMisses({ patients }: QualityEvaluation, { locale: { integer }, texts }: DashboardContext): string[] {
  return patients
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ grade, required, observed, distance }) =>
      texts.missesPatients(texts.patientsOf[grade], integer(observed), integer(required), integer(-distance)),
    );
}

function missesOf(model: string, { rule, observed, verdict }: RuleVerdict, { locale, texts }: DashboardContext): string[] {
  if (verdict !== 'fail') return [];
  const metric = subjectOf(rule, texts);
  const { fixed } = locale;
  if (observed === null) return [texts.missesUnmeasured(model, metric)];
  const misses: string[] = [];
  if (rule.atLeast !== undefined && observed < rule.atLeast) {
    misses.push(texts.missesAtLeast(model, metric, fixed(observed), fixed(rule.atLeast), fixed(rule.atLeast - observed)));
  }
  if (rule.atMost !== undefined && observed > rule.atMost) {
    misses.push(texts.missesAtMost(model, metric, fixed(observed), fixed(rule.atMost), fixed(observed - rule.atMost)));
  }
  return misses;
}

/** Every rule against every model; the verdict is a sign and a word, not a colour alone. */
export function qualitySection({ quality }: DashboardReport, { locale, texts }: DashboardContext): Section {
  const { models, ranking, standards, patients } = quality;
  const { fixed } = locale;
  const columns = [
    { title: texts.model },
    { title: texts.rule },
    { title: texts.required, numeric: true },
    { title: texts.observed, numeric: true },
    { title: texts.interval, numeric: true },
    { title: texts.result },
    { title: texts.distance, numeric: true },
  ];
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${fixed(Math.abs(value))}`;
  const counts = patients.map(({ grade, required, observed, verdict, distance }) => [
    texts.everyModel,
    texts.patientsOf[grade],
    `≥ ${locale.integer(required)}`,
    locale.integer(observed),
    '',
    verdictMark(verdict, texts),
    `${distance < 0 ? '−' : '+'}${locale.integer(Math.abs(distance))}`,
  ]);
  const rows = models.flatMap(({ name, verdicts }) =>
    verdicts.map(({ rule, observed, interval, verdict, distance }) => [
      texts.models[name],
      html`<span class="rule">${subjectOf(rule, texts)}</span>`,
      requirement(rule, fixed),
      observed === null ? '—' : fixed(observed),
      interval === null ? '' : `[${fixed(interval.lower)}–${fixed(interval.upper)}]`,
      verdictMark(verdict, texts),
      distance === null ? '' : signed(distance),
    ]),
  );
  const order = ranking.map((metric) => texts.metrics[metric]).join(' → ');
  const named = [standards.name, standards.version, standards.date].filter((part) => part !== null).join(' · ');
  const body = html`<p>${texts.qualityText} ${texts.rankingText(order)}</p>
${named !== '' && html`<p>${texts.standardsText(named)}</p>`}${renderTable(columns, [...counts, ...rows], { caption: texts.quality })}`;
  return { id: 'quality', title: texts.quality, body };
}

/** A verdict as a sign and a word. */
export function verdictMark(verdict: Verdict, texts: DashboardContext['texts']): Html {
  return html`<span class="${CLASS[verdict]}">${texts[verdict]}</span>`;
}

const CLASS: Readonly<Record<Verdict, string>> = { pass: 'passed', warn: 'warned', fail: 'failed' };

function subjectOf({ metric, bound, on }: QualityRule, texts: DashboardContext['texts']): string {
  return [texts.metrics[metric], texts.on[on], ...(bound === 'value' ? [] : [texts.bound[bound]])].join(' · ');
}

function requirement({ atLeast, atMost }: QualityRule, fixed: (value: number) => string): string {
  const bounds = [atLeast === undefined ? [] : [`≥ ${fixed(atLeast)}`], atMost === undefined ? [] : [`≤ ${fixed(atMost)}`]];
  return bounds.flat().join(', ');
}
