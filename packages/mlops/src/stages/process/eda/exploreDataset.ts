import type { Association, Exploration, FeatureDistribution, FeatureExploration } from '@neurograde/contracts';
import type { Dataset } from '../../../artifacts/Dataset.js';
import { numericPart } from '../../../artifacts/numericPart.js';
import { falseDiscoveryControl } from '../../../statistics/falseDiscoveryControl.js';
import { hedgesG } from '../../../statistics/hedgesG.js';
import { type MannWhitney, mannWhitneyU } from '../../../statistics/mannWhitneyU.js';
import { describeValues } from './describeValues.js';
import { exploreCategoricals } from './exploreCategoricals.js';
import { findOutlyingRows } from './findOutlyingRows.js';
import { mapCorrelation } from './mapCorrelation.js';
import { projectRows } from './projectRows.js';

const MAPPED = 40;
const DISTRIBUTIONS = 12;

/**
 * Describes a dataset version: spread, missing values, outliers, repetition and association with the grade, feature by feature, and the cohort on two
 * principal components.
 *
 * Deterministic and free of side effects. The associations look at every row, so they are for reading, and no model may select features by them.
 */
export function exploreDataset(whole: Dataset): Exploration {
  const dataset = numericPart(whole);
  const categoricals = exploreCategoricals(whole);
  const { X, features: names, grades, patients } = dataset;
  const groups = names.map((_, j) => splitByGrade(X.column(j), dataset));
  const tests = groups.map(({ low, high }) => mannWhitneyU(low, high));
  const ranking = rank(tests);
  const q = falseDiscoveryControl(ranking.map((j) => tests[j]!.p));
  const qOf = new Map(ranking.map((j, place) => [j, q[place]!]));
  const missingOf = (group: Float64Array, rows: number) => describeValues(group, rows - group.length);
  const counts = {
    low: grades.filter((grade) => grade === 'low').length,
    high: grades.filter((grade) => grade === 'high').length,
  };
  const features = names.map((feature, j): FeatureExploration => {
    const { all, low, high } = groups[j]!;
    const description = missingOf(all, X.rows);
    const test = tests[j]!;
    return {
      feature,
      all: description,
      low: missingOf(low, counts.low),
      high: missingOf(high, counts.high),
      outliers: countOutside(all, description.q1, description.q3),
      association: test && { ...effects(test, low, high), p: test.p, q: qOf.get(j)! },
    };
  });
  const distributions = ranking.slice(0, DISTRIBUTIONS).map((j): FeatureDistribution => {
    return { feature: names[j]!, low: Array.from(groups[j]!.low), high: Array.from(groups[j]!.high) };
  });
  return {
    rows: X.rows,
    patients: new Set(patients).size,
    counts,
    features,
    ...(categoricals.length === 0 ? {} : { categoricals }),
    ranking,
    distributions,
    ...findOutlyingRows(dataset),
    correlation: mapCorrelation(X, names, ranking.slice(0, MAPPED)),
    projection: projectRows(X, grades),
  };
}

interface Groups {
  readonly all: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The measured values of a column, ascending; −0 becomes 0, which JSON would make it anyway. */
function splitByGrade(values: Float64Array, { grades }: Dataset): Groups {
  const column = values.map((value) => value + 0);
  const measured = (_: number, i: number) => !Number.isNaN(column[i]!);
  return {
    all: column.filter(measured).sort(),
    low: column.filter((_, i) => measured(_, i) && grades[i] === 'low').sort(),
    high: column.filter((_, i) => measured(_, i) && grades[i] === 'high').sort(),
  };
}

function effects({ auc }: MannWhitney, low: Float64Array, high: Float64Array): Omit<Association, 'p' | 'q'> {
  return { auc, rankBiserial: 2 * auc - 1, hedgesG: hedgesG(low, high) };
}

/** Smallest p-value first; equal ones by the effect, then by their place, so that the order is always the same. */
function rank(tests: readonly (MannWhitney | null)[]): number[] {
  const tested = tests.flatMap((test, j) => (test === null ? [] : [{ j, p: test.p, effect: Math.abs(test.auc - 0.5) }]));
  return tested.sort((a, b) => a.p - b.p || b.effect - a.effect || a.j - b.j).map(({ j }) => j);
}

function countOutside(sorted: Float64Array, q1: number | null, q3: number | null): number {
  if (q1 === null || q3 === null) return 0;
  const reach = 1.5 * (q3 - q1);
  let outside = 0;
  for (const value of sorted) if (value < q1 - reach || value > q3 + reach) outside++;
  return outside;
}
