import type { SeedSpreadCheck } from '@neurograde/contracts';
import type { BestCandidate } from './bestCandidate.js';

/** A range of the AUC beyond this is as large as what models are commonly chosen by. */
const WIDE = 0.05;

/** @param aucs mean AUC over the folds of each other seed; null where the candidate could not be fitted */
export function checkSeedSpread({ model, auc }: BestCandidate, aucs: readonly (number | null)[]): SeedSpreadCheck {
  const others = aucs.filter((value) => value !== null);
  const range = Math.max(auc, ...others) - Math.min(auc, ...others);
  return {
    name: 'seed-spread',
    verdict: others.length === 0 || range > WIDE ? 'warn' : 'pass',
    model,
    own: auc,
    others,
    range,
  };
}
