import type { MetricName, ModelRecord, QualityEvaluation, QualityStandards, RuleVerdict } from '@neurograde/contracts';

/**
 * Holds every model against the clinic's standards. Models that pass come first, and among equals the ranking decides on the cross-validation; the
 * test part has no say in the order. The champion is the first if it passed; none passing promotes none.
 */
export function evaluateQuality(models: readonly ModelRecord[], standards: QualityStandards): QualityEvaluation {
  const evaluated = models.map((record) => {
    const verdicts = standards.rules.map((rule) => verdictOf(rule, record));
    return { record, verdicts, passed: verdicts.every(({ passed }) => passed) };
  });
  evaluated.sort((a, b) => Number(b.passed) - Number(a.passed) || compareBy(standards.ranking, a.record, b.record));
  const first = evaluated[0];
  return {
    models: evaluated.map(({ record, verdicts, passed }) => ({ name: record.name, model: record.model, passed, verdicts })),
    ranking: standards.ranking,
    champion: first?.passed ? { name: first.record.name, model: first.record.model } : null,
  };
}

function verdictOf(rule: QualityStandards['rules'][number], { cv, test }: ModelRecord): RuleVerdict {
  const observed = rule.on === 'cv' ? cv[rule.metric].mean : test[rule.metric];
  const passed = observed >= (rule.atLeast ?? Number.NEGATIVE_INFINITY) && observed <= (rule.atMost ?? Number.POSITIVE_INFINITY);
  return { rule, observed, passed };
}

/** Better first; the Brier score is better when small. */
function compareBy(ranking: readonly MetricName[], a: ModelRecord, b: ModelRecord): number {
  for (const metric of ranking) {
    const difference = b.cv[metric].mean - a.cv[metric].mean;
    if (difference !== 0) return metric === 'brier' ? -difference : difference;
  }
  return 0;
}
