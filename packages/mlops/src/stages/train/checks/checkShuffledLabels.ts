import type { ShuffledLabelsCheck } from '@neurograde/contracts';
import { correctedResampledT } from '@neurograde/learn';
import type { BestCandidate } from './bestCandidate.js';

/** An interval that leaves 0.5 out at this confidence is no accident of one run in a thousand. */
const CERTAIN = 0.999;
/** A model whose AUC this share of the deals reach has shown nothing. */
const SIGNIFICANT = 0.05;

/**
 * Whether the procedure scores as chance has it where there is nothing to learn, and the model better than that (Ojala & Garriga 2010, test 1, within folds).
 *
 * @param aucs mean AUC over the folds, one a deal; null where the candidate could not be fitted
 */
export function checkShuffledLabels({ model, auc }: BestCandidate, aucs: readonly (number | null)[]): ShuffledLabelsCheck {
  const measured = aucs.filter((value) => value !== null);
  const pValue = (1 + measured.filter((value) => value >= auc).length) / (1 + measured.length);
  const shared = { name: 'shuffled-labels', model, aucs: measured, actual: auc, pValue } as const;
  if (measured.length < 2) return { ...shared, verdict: 'warn', mean: null, interval: null };
  const { mean, lower, upper } = intervalOf(measured, 0.95);
  const certain = intervalOf(measured, CERTAIN);
  const holds = (interval: { readonly lower: number; readonly upper: number }) => interval.lower <= 0.5 && interval.upper >= 0.5;
  const verdict = !holds(certain) ? 'fail' : holds({ lower, upper }) && pValue <= SIGNIFICANT ? 'pass' : 'warn';
  return { ...shared, verdict, mean, interval: { lower, upper } };
}

/** Student's: deals are independent, so the correction for shared training rows is to vanish. */
function intervalOf(values: readonly number[], confidence: number) {
  return correctedResampledT(Float64Array.from(values), { nTrain: Number.MAX_SAFE_INTEGER, nTest: 1, confidence });
}
