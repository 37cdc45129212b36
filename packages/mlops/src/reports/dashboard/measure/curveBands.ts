import type { Curve, Scored } from '@neurograde/contracts';
import { quantile, RandomState } from '@neurograde/learn';

type Band = Curve['band'];

/** Steps of a band's grid. */
const STEPS = 50;
export const RESAMPLES = 500;

/**
 * Where the ROC and the precision–recall curve lie in resamples of the patients, drawn with replacement within each grade: at each false-positive rate
 * or recall of a grid the 2.5th and 97.5th percentile (bands point by point, not for the whole curve at once). All rows of a patient are drawn together.
 *
 * Between points the ROC is a straight line; the precision at a recall is that of the first threshold from above that reaches it.
 *
 * @param scored rows of both grades
 */
export function curveBands(scored: Scored, seed: number): { roc: Band; precisionRecall: Band } {
  const { order, low, ends } = sortedRows(scored);
  const strata = patientsByGrade(scored);
  const random = new RandomState(seed);
  const rocAt = Array.from({ length: STEPS + 1 }, () => new Float64Array(RESAMPLES));
  const precisionAt = Array.from({ length: STEPS + 1 }, () => new Float64Array(RESAMPLES));
  const weights = new Float64Array(order.length);
  for (let resample = 0; resample < RESAMPLES; resample++) {
    weights.fill(0);
    for (const patients of strata) {
      for (let draw = 0; draw < patients.length; draw++) {
        for (const row of patients[random.interval(patients.length - 1)]!) weights[row]!++;
      }
    }
    walk(
      order,
      low,
      ends,
      weights,
      (step, tpr) => (rocAt[step]![resample] = tpr),
      (step, precision) => (precisionAt[step]![resample] = precision),
    );
  }
  return { roc: bandOf(rocAt), precisionRecall: bandOf(precisionAt) };
}

/** Goes down through the thresholds once, and tells the recall at each step of the false-positive rate and the precision at each of the recall. */
function walk(
  order: Int32Array,
  low: Uint8Array,
  ends: readonly number[],
  weights: Float64Array,
  onRoc: (step: number, tpr: number) => void,
  onPrecision: (step: number, precision: number) => void,
): void {
  let lows = 0;
  let highs = 0;
  for (const row of order) {
    if (low[row] === 1) lows += weights[row]!;
    else highs += weights[row]!;
  }
  let [tp, fp, row] = [0, 0, 0];
  let [lastFpr, lastTpr] = [0, 0];
  let [rocStep, recallStep] = [0, 0];
  for (const end of ends) {
    for (; row < end; row++) {
      if (low[order[row]!] === 1) tp += weights[order[row]!]!;
      else fp += weights[order[row]!]!;
    }
    const [fpr, tpr] = [fp / highs, tp / lows];
    for (; rocStep < STEPS && rocStep / STEPS < fpr; rocStep++) {
      onRoc(rocStep, lastTpr + ((tpr - lastTpr) * (rocStep / STEPS - lastFpr)) / (fpr - lastFpr));
    }
    for (; tp > 0 && recallStep <= STEPS && recallStep / STEPS <= tpr; recallStep++) onPrecision(recallStep, tp / (tp + fp));
    [lastFpr, lastTpr] = [fpr, tpr];
  }
  onRoc(STEPS, 1);
}

function bandOf(values: readonly Float64Array[]): Band {
  for (const at of values) at.sort();
  return {
    x: values.map((_, step) => step / STEPS),
    lower: values.map((at) => quantile(at, 0.025)),
    upper: values.map((at) => quantile(at, 0.975)),
  };
}

/** Rows by falling probability, and where each run of equal ones ends. */
function sortedRows({ probability, low }: Scored): { order: Int32Array; low: Uint8Array; ends: number[] } {
  const order = Int32Array.from(probability, (_, i) => i).sort((a, b) => probability[b]! - probability[a]! || a - b);
  const ends: number[] = [];
  order.forEach((row, i) => {
    const next = order[i + 1];
    if (next === undefined || probability[next] !== probability[row]) ends.push(i + 1);
  });
  return { order, low: Uint8Array.from(low, Number), ends };
}

/** The rows of each patient: of those with a low grade, and of the others. */
function patientsByGrade({ patient, low }: Scored): readonly (readonly number[][])[] {
  const rowsOf = new Map<string, number[]>();
  patient.forEach((one, row) => {
    const rows = rowsOf.get(one);
    if (rows === undefined) rowsOf.set(one, [row]);
    else rows.push(row);
  });
  const patients = [...rowsOf.values()];
  const isLow = (rows: readonly number[]) => rows.some((row) => low[row]);
  return [patients.filter(isLow), patients.filter((rows) => !isLow(rows))].filter((stratum) => stratum.length > 0);
}
