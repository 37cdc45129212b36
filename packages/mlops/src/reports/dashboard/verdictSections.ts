import type { QualityEvaluation, QualityRule, RuleVerdict, RunRecord } from '@neurograde/contracts';
import { type Html, html } from '../page/html.js';
import type { Section } from '../page/renderSections.js';
import { renderTable } from '../page/renderTable.js';
import type { DashboardContext } from './DashboardContext.js';

const HEADLINE = ['precision', 'recall', 'f1', 'auc'] as const;

/** What the run came to, in plain words: the champion, or what each model lacks. */
export function verdictSection(run: RunRecord, quality: QualityEvaluation, context: DashboardContext): Section {
  const { texts } = context;
  return {
    id: 'verdict',
    title: texts.verdict,
    body: run.shuffledLabels ? controlVerdict(context) : verdict(run, quality, context),
  };
}

/** The banner of a run on shuffled labels, which no reader may miss. */
export function shuffledBanner({ texts }: DashboardContext): Html {
  return html`<div class="notice bad loud" role="alert"><p><strong>${texts.shuffledTitle}</strong></p><p>${texts.shuffledText}</p></div>`;
}

function controlVerdict({ texts }: DashboardContext): Html {
  return html`<div class="notice bad"><p><strong>${texts.shuffledVerdict}</strong></p></div>`;
}

function verdict(run: RunRecord, quality: QualityEvaluation, context: DashboardContext): Html {
  const { locale, texts } = context;
  const { champion } = quality;
  if (champion === null) {
    const misses = quality.models.flatMap(({ name, verdicts }) =>
      verdicts.flatMap((one) => missesOf(texts.models[name], one, context)),
    );
    return html`<div class="notice bad"><p><strong>${texts.noChampion}</strong></p><p>${texts.noChampionText}</p><ul>${misses.map((miss) => html`<li>${miss}</li>`)}</ul></div>`;
  }
  const record = run.models.find(({ name }) => name === champion.name);
  const facts = HEADLINE.map((metric) => {
    return record && html`<div><dt>${texts.metrics[metric]}</dt><dd>${locale.fixed(record.cv[metric].mean, 2)}</dd></div>`;
  });
  return html`<div class="notice good"><p><strong>${texts.champion(texts.models[champion.name])}</strong></p><p>${texts.championText}</p></div>
<dl class="facts" aria-label="${texts.cv}">${facts}</dl>`;
}

function missesOf(model: string, { rule, observed, passed }: RuleVerdict, { locale, texts }: DashboardContext): string[] {
  if (passed) return [];
  const metric = `${texts.metrics[rule.metric]} · ${texts.on[rule.on]}`;
  const { fixed } = locale;
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
export function qualitySection({ models, ranking }: QualityEvaluation, { locale, texts }: DashboardContext): Section {
  const columns = [
    { title: texts.model },
    { title: texts.rule },
    { title: texts.required, numeric: true },
    { title: texts.observed, numeric: true },
    { title: texts.result },
  ];
  const rows = models.flatMap(({ name, verdicts }) =>
    verdicts.map(({ rule, observed, passed }) => [
      texts.models[name],
      `${texts.metrics[rule.metric]} · ${texts.on[rule.on]}`,
      requirement(rule, locale.fixed),
      locale.fixed(observed),
      passed ? html`<span class="passed">${texts.passed}</span>` : html`<span class="failed">${texts.failed}</span>`,
    ]),
  );
  const order = ranking.map((metric) => texts.metrics[metric]).join(' → ');
  const body = html`<p>${texts.qualityText} ${texts.rankingText(order)}</p>${renderTable(columns, rows, { caption: texts.quality })}`;
  return { id: 'quality', title: texts.quality, body };
}

function requirement({ atLeast, atMost }: QualityRule, fixed: (value: number) => string): string {
  const bounds = [atLeast === undefined ? [] : [`≥ ${fixed(atLeast)}`], atMost === undefined ? [] : [`≤ ${fixed(atMost)}`]];
  return bounds.flat().join(', ');
}
