import {
  type Interval,
  LOSSES,
  type MetricName,
  type ModelRecord,
  type PatientVerdict,
  type QualityEvaluation,
  type QualityRule,
  type QualityStandards,
  type RuleVerdict,
  type RunRecord,
  type Verdict,
} from '@neurograde/contracts';
import { canonicalJson } from '../../artifacts/canonicalJson.js';
import { sha256 } from '../../bucket/putHashed.js';

/** Less than any limit is written with, and more than the last bits of a difference. */
const ROUNDING = 1e-12;

/**
 * Holds every model of a run against the clinic's standards. Models that pass all that is required come first, and among equals the ranking decides on the
 * cross-validation; the test part has no say in the order. The champion is the first if it passed; none passing promotes none, and too few patients let
 * none pass.
 */
export function evaluateQuality(run: Pick<RunRecord, 'models' | 'rows'>, standards: QualityStandards): QualityEvaluation {
  const patients = patientVerdicts(run, standards);
  const enough = patients.every(({ verdict }) => verdict !== 'fail');
  const evaluated = run.models.map((record) => {
    const verdicts = standards.rules.map((rule) => verdictOf(rule, record));
    return { record, verdicts, passed: enough && verdicts.every(({ verdict }) => verdict !== 'fail') };
  });
  evaluated.sort((a, b) => Number(b.passed) - Number(a.passed) || compare(standards, a.record, b.record));
  const first = evaluated[0];
  const { name = null, version = null, date = null } = standards;
  return {
    standards: { name, version, date, sha256: sha256(canonicalJson(standards)) },
    patients,
    models: evaluated.map(({ record, verdicts, passed }) => ({ name: record.name, model: record.model, passed, verdicts })),
    ranking: standards.ranking,
    champion: first?.passed ? { name: first.record.name, model: first.record.model } : null,
  };
}

function patientVerdicts({ rows }: Pick<RunRecord, 'rows'>, { patients }: QualityStandards): PatientVerdict[] {
  return (['low', 'high'] as const)
    .filter((grade) => patients[grade] > 0)
    .map((grade) => {
      const observed = rows.train[grade] + rows.test[grade];
      const distance = observed - patients[grade];
      return { grade, required: patients[grade], observed, verdict: verdict(distance >= 0, patients.severity), distance };
    });
}

function verdictOf(rule: QualityRule, record: ModelRecord): RuleVerdict {
  const { value, interval } = measured(rule, record);
  const observed = (rule.bound === 'value' ? value : interval?.[rule.bound]) ?? null;
  const distance = observed === null ? null : distanceOf(rule, observed);
  return {
    rule,
    observed,
    interval: interval ?? null,
    verdict: verdict(distance !== null && distance >= 0, rule.severity),
    distance,
  };
}

function measured(
  { metric, on }: QualityRule,
  record: ModelRecord,
): { value?: number | undefined; interval?: Interval | undefined } {
  switch (on) {
    case 'cv':
      return { value: record.cv[metric].mean, interval: record.cvIntervals[metric] };
    case 'test':
      return { value: record.test?.[metric], interval: record.testIntervals[metric] };
    case 'nested':
      return { value: record.nested?.[metric].mean, interval: record.nestedIntervals[metric] };
  }
}

/** To the nearest limit; what comes to nothing but rounding is 0. */
function distanceOf({ atLeast, atMost }: QualityRule, observed: number): number {
  const distances = [
    ...(atLeast === undefined ? [] : [observed - atLeast]),
    ...(atMost === undefined ? [] : [atMost - observed]),
  ];
  const nearest = Math.min(...distances);
  return Math.abs(nearest) < ROUNDING ? 0 : nearest;
}

function verdict(passed: boolean, severity: QualityRule['severity']): Verdict {
  if (passed) return 'pass';
  return severity === 'required' ? 'fail' : 'warn';
}

/** Better first. */
function compare({ ranking, rankingStep }: QualityStandards, a: ModelRecord, b: ModelRecord): number {
  const ranked = (record: ModelRecord, metric: MetricName) => {
    const { mean } = record.cv[metric];
    return rankingStep === 0 ? mean : Math.round(mean / rankingStep);
  };
  for (const metric of ranking) {
    const difference = ranked(b, metric) - ranked(a, metric);
    if (difference !== 0) return LOSSES.has(metric) ? -difference : difference;
  }
  return 0;
}
