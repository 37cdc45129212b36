import type { DataQuality, DataRule, DataRuleId, Exploration, ProcessConfiguration } from '@neurograde/contracts';
import { DATA_QUALITY_FORMAT } from '@neurograde/contracts/data';
import type { ExtractionSettings } from '@neurograde/radiomics';
import type { Dataset } from '../../../artifacts/Dataset.js';
import { falseDiscoveryControl } from '../../../statistics/falseDiscoveryControl.js';
import { mannWhitneyU } from '../../../statistics/mannWhitneyU.js';
import { type ComparedSettings, describeMix } from '../compareSettings.js';
import { DATA_RULE_TEXTS } from './dataRuleTexts.js';
import { nearDuplicates } from './nearDuplicates.js';

export interface QualityEvidence {
  readonly dataset: Dataset;
  readonly exploration: Exploration;
  readonly extraction: ComparedSettings;
  /** Records that are rows, in any order. */
  readonly used: readonly {
    readonly patient: string;
    readonly settings?: ExtractionSettings | undefined;
    readonly imageHash?: string | undefined;
  }[];
  /** Pairs of patients with the same values. */
  readonly sameValues: readonly (readonly [string, string])[];
  /** Patients left out for records that contradict one another, and for what their records lack. */
  readonly conflicts: number;
  readonly leftOut: number;
}

const LISTED = 20;
/** A feature whose missing values depend on the grade, after Benjamini and Hochberg. */
const SIGNIFICANT = 0.05;

type Measured = Pick<DataRule, 'value' | 'unit' | 'limit' | 'bound'> & { items?: readonly string[]; or?: 'warn' | 'fail' };

/** Holds a version's data against every rule. */
export function assessQuality(evidence: QualityEvidence, limits: ProcessConfiguration['quality']): DataQuality {
  const measured = { ...cohortRules(evidence, limits), ...extractionRules(evidence), ...valueRules(evidence, limits) };
  const rules = (Object.keys(DATA_RULE_TEXTS) as DataRuleId[]).map((id): DataRule => {
    const { or = 'warn', items = [], ...rule } = measured[id];
    const { es, en } = DATA_RULE_TEXTS[id];
    return {
      id,
      status: statusOf(rule, or),
      title: { es: es[0], en: en[0] },
      ...rule,
      affected: items.length,
      items: items.slice(0, LISTED),
      advice: { es: es[1], en: en[1] },
    };
  });
  const worst = (['fail', 'warn'] as const).find((status) => rules.some((rule) => rule.status === status));
  return { format: DATA_QUALITY_FORMAT, version: evidence.dataset.summary.version, status: worst ?? 'pass', rules };
}

function statusOf({ value, limit, bound }: Measured, otherwise: 'warn' | 'fail'): DataRule['status'] {
  if (value === null) return 'not-applicable';
  return (bound === 'min' ? value >= limit : value <= limit) ? 'pass' : otherwise;
}

type Rules<Id extends DataRuleId> = Record<Id, Measured>;
const none = (value: number | null): Measured => ({ value, unit: 'count', limit: 0, bound: 'max' });
const atMost = (value: number | null, unit: DataRule['unit'], limit: number): Measured => ({
  value,
  unit,
  limit,
  bound: 'max',
});

function cohortRules(
  { dataset, used, sameValues, conflicts, leftOut }: QualityEvidence,
  limits: ProcessConfiguration['quality'],
): Rules<
  | 'patients-per-grade'
  | 'grade-balance'
  | 'patients-left-out'
  | 'grade-conflicts'
  | 'same-values'
  | 'same-image'
  | 'near-duplicates'
  | 'personal-columns'
> {
  const { counts, rows, dropped } = dataset.summary;
  const rarer = Math.min(counts.low, counts.high);
  const tooFew = rarer < limits.minPatientsPerGrade;
  const images = sharedImages(used);
  const near = nearDuplicates(dataset.X, limits.nearDuplicateDistance).filter(
    ([a, b]) => dataset.patients[a] !== dataset.patients[b],
  );
  const personal = dropped.filter(({ reason }) => reason === 'date' || reason === 'identifier');
  return {
    'patients-per-grade': {
      value: rarer,
      unit: 'count',
      limit: tooFew ? limits.minPatientsPerGrade : limits.advisedPatientsPerGrade,
      bound: 'min',
      or: tooFew ? 'fail' : 'warn',
    },
    'grade-balance': { value: rarer / rows, unit: 'share', limit: limits.minRarerShare, bound: 'min' },
    'patients-left-out': none(leftOut),
    'grade-conflicts': none(conflicts),
    'same-values': { ...none(sameValues.length), items: sameValues.map(pairText), or: 'fail' },
    'same-image': { ...none(images?.length ?? null), items: (images ?? []).map(pairText), or: 'fail' },
    'near-duplicates': {
      ...none(near.length),
      items: near.map(([a, b]) => pairText([dataset.patients[a]!, dataset.patients[b]!])),
    },
    'personal-columns': { ...none(personal.length), items: personal.map(({ column }) => column) },
  };
}

function pairText([a, b]: readonly [string, string]): string {
  return `${a} = ${b}`;
}

/** Pairs of patients whose features are of the same image; undefined where no image is known. */
function sharedImages(used: QualityEvidence['used']): [string, string][] | undefined {
  const first = new Map<string, string>();
  const pairs: [string, string][] = [];
  for (const { imageHash, patient } of used) {
    if (imageHash === undefined) continue;
    const other = first.get(imageHash);
    if (other === undefined) first.set(imageHash, patient);
    else if (other !== patient) pairs.push([other, patient]);
  }
  return first.size === 0 ? undefined : pairs;
}

function extractionRules({ extraction, used }: QualityEvidence): Rules<'mixed-settings' | 'unknown-settings' | 'image-spacing'> {
  const { mixes, unknown, values } = extraction;
  // Images that were resampled to one spacing, or of which nothing is known, are no matter.
  const spacings = new Set(
    used
      .filter(({ settings }) => settings?.imageSpacing !== undefined && !Array.isArray(settings.resampledPixelSpacing))
      .map(({ settings }) => settings!.imageSpacing!.map((side) => Number(side).toFixed(3)).join(' × ')),
  );
  const spacingKnown = used.some(({ settings }) => settings?.imageSpacing !== undefined);
  return {
    'mixed-settings': { ...none(values.length === 0 ? null : mixes.length), items: mixes.map(describeMix) },
    'unknown-settings': atMost(used.length === 0 ? null : Math.min(1, unknown / used.length), 'share', 0),
    'image-spacing': { ...atMost(spacingKnown ? spacings.size : null, 'count', 1), items: [...spacings].sort() },
  };
}

function valueRules(
  { dataset, exploration }: QualityEvidence,
  limits: ProcessConfiguration['quality'],
): Rules<
  | 'missing-overall'
  | 'missing-per-feature'
  | 'missing-per-patient'
  | 'missing-by-grade'
  | 'unreadable-cells'
  | 'constant-features'
  | 'redundant-features'
  | 'features-per-patient'
  | 'outlying-patients'
  | 'perfect-separation'
> {
  const { summary, X, patients } = dataset;
  const byFeature = worstFirst(exploration.features.map(({ feature, all }) => [feature, all.missing / X.rows]));
  const byPatient = worstFirst(patients.map((patient, i) => [patient, missingShare(X.row(i))]));
  const byGrade = missingByGrade(exploration);
  const extreme = worstFirst(exploration.extremeShares.map(({ share }, i) => [patients[i]!, share]));
  const separation = worstFirst(
    exploration.features.flatMap(({ feature, association }) =>
      association === null ? [] : [[feature, Math.max(association.auc, 1 - association.auc)] as const],
    ),
  );
  const enough = Math.min(summary.counts.low, summary.counts.high) >= limits.minPatientsPerGrade;
  const useless = summary.dropped.filter(({ reason }) => reason === 'constant' || reason === 'all-missing');
  const unreadable = summary.unreadableCells.toSorted((a, b) => b.count - a.count);
  const beyond = (shares: readonly (readonly [string, number])[], limit: number) =>
    shares.filter(([, share]) => share > limit).map(([name]) => name);
  return {
    'missing-overall': atMost(summary.missingCells / (summary.rows * summary.features), 'share', limits.maxMissingShare),
    'missing-per-feature': {
      ...atMost(byFeature[0]?.[1] ?? null, 'share', limits.maxFeatureMissingShare),
      items: beyond(byFeature, limits.maxFeatureMissingShare),
    },
    'missing-per-patient': {
      ...atMost(byPatient[0]?.[1] ?? null, 'share', limits.maxPatientMissingShare),
      items: beyond(byPatient, limits.maxPatientMissingShare),
    },
    'missing-by-grade': { ...none(byGrade?.length ?? null), items: byGrade ?? [] },
    'unreadable-cells': {
      ...none(unreadable.reduce((total, { count }) => total + count, 0)),
      items: unreadable.map(({ feature, example }) => `${feature} (${example})`),
    },
    'constant-features': {
      ...atMost(useless.length / summary.features, 'share', limits.maxConstantShare),
      items: useless.map(({ column }) => column),
    },
    'redundant-features': atMost(
      X.columns < 2 ? null : exploration.correlation.featuresInStrongPairs / X.columns,
      'share',
      limits.maxRedundantShare,
    ),
    'features-per-patient': atMost(X.columns / summary.rows, 'number', limits.maxFeaturesPerPatient),
    'outlying-patients': {
      ...atMost(extreme[0]?.[1] ?? null, 'share', limits.maxExtremeShare),
      items: beyond(extreme, limits.maxExtremeShare),
    },
    'perfect-separation': {
      ...atMost(enough ? (separation[0]?.[1] ?? null) : null, 'number', limits.maxSingleFeatureAuc),
      items: beyond(separation, limits.maxSingleFeatureAuc),
      or: 'fail',
    },
  };
}

function worstFirst(shares: readonly (readonly [string, number])[]): (readonly [string, number])[] {
  return shares.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

function missingShare(row: Float64Array): number {
  let missing = 0;
  for (const value of row) if (Number.isNaN(value)) missing++;
  return missing / row.length;
}

/** Features that one grade lacks more often than the other; undefined where nothing is missing or there is one grade only. */
function missingByGrade({ features, counts }: Exploration): string[] | undefined {
  if (counts.low === 0 || counts.high === 0) return undefined;
  const some = features.filter(({ all }) => all.missing > 0 && all.n > 0);
  if (some.length === 0) return undefined;
  // Many features lack the same patients: each pair of counts is tested once.
  const known = new Map<string, number>();
  const p = some.map(({ low, high }) => {
    const key = `${low.missing} ${high.missing}`;
    const tested = known.get(key) ?? mannWhitneyU(marks(low, counts.low), marks(high, counts.high))?.p ?? 1;
    known.set(key, tested);
    return tested;
  });
  const ranked = some
    .map(({ feature }, i) => ({ feature, p: p[i]! }))
    .sort((a, b) => a.p - b.p || (a.feature < b.feature ? -1 : 1));
  const q = falseDiscoveryControl(ranked.map((each) => each.p));
  return ranked.filter((_, i) => q[i]! < SIGNIFICANT).map(({ feature }) => feature);
}

/** 1 for each missing value and 0 for each other, ascending. */
function marks({ missing }: { readonly missing: number }, rows: number): Float64Array {
  return new Float64Array(rows).fill(1, rows - missing);
}
