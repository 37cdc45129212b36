import type { Exploration, Grade, OutlyingRow } from '@neurograde/contracts';
import { quantile } from '@neurograde/learn/exploration';
import type { Dataset } from '../../../artifacts/Dataset.js';

/** Iglewicz & Hoaglin (1993) call a value beyond this an outlier. */
const EXTREME = 3.5;
/** Makes the median absolute deviation of normal values their standard deviation. */
const NORMAL = 1.4826;
const SHOWN = 10;

/**
 * Rows with the most values far from the cohort's middle, by the robust z-score `(x − median) / (1.4826 · MAD)`.
 *
 * A feature whose MAD is 0 has no such score and is left out.
 */
export function findOutlyingRows({
  X,
  features,
  patients,
  grades,
}: Dataset): Pick<Exploration, 'outlyingRows' | 'extremeShares'> {
  const tallies = grades.map((grade, i) => ({ grade, patient: patients[i]!, measured: 0, extreme: 0, feature: '', z: 0 }));
  const values = new Float64Array(X.rows);
  for (let j = 0; j < X.columns; j++) {
    const scored = robustScale(X.column(j, values));
    if (scored === undefined) continue;
    for (let i = 0; i < X.rows; i++) {
      const z = (values[i]! - scored.median) / scored.scale;
      if (Number.isNaN(z)) continue;
      const tally = tallies[i]!;
      tally.measured++;
      if (Math.abs(z) > EXTREME) tally.extreme++;
      if (Math.abs(z) <= Math.abs(tally.z)) continue;
      tally.z = z;
      tally.feature = features[j]!;
    }
  }
  const share = (tally: { extreme: number; measured: number }) => (tally.measured === 0 ? 0 : tally.extreme / tally.measured);
  const outlyingRows = tallies
    .filter((tally) => tally.extreme > 0)
    .sort((a, b) => share(b) - share(a) || Math.abs(b.z) - Math.abs(a.z))
    .slice(0, SHOWN)
    .map(({ feature, z, ...row }): OutlyingRow => ({ ...row, worst: { feature, z } }));
  const extremeShares = tallies.map((tally): { grade: Grade; share: number } => ({ grade: tally.grade, share: share(tally) }));
  return { outlyingRows, extremeShares };
}

function robustScale(values: Float64Array): { median: number; scale: number } | undefined {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return undefined;
  const median = quantile(sorted, 0.5);
  const mad = quantile(sorted.map((value) => Math.abs(value - median)).sort(), 0.5);
  return mad > 0 ? { median, scale: NORMAL * mad } : undefined;
}
