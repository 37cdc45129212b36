import type { Combination } from '@neurograde/contracts';
import { logits } from './logits.js';

/**
 * The score of each row from what the members of an ensemble say of it, as a logit: what the ensemble's own calibration takes. Training and prediction both
 * combine here, so that a row gets the same bits in either.
 *
 * @param members calibrated probabilities of the low grade by each member, each of shape (rows); one or more
 */
export function combineMembers(
  members: readonly Float64Array[],
  combine: Exclude<Combination, { kind: 'single' }>,
): Float64Array {
  const rows = members[0]!.length;
  if (combine.kind === 'mean') {
    const sums = members.reduce((sum, member) => sum.map((value, row) => value + member[row]!), new Float64Array(rows));
    return logits(sums.map((sum) => sum / members.length));
  }
  const start = new Float64Array(rows).fill(combine.intercept);
  return members.reduce((scores, member, m) => {
    const ofMember = logits(member);
    return scores.map((score, row) => score + combine.weights[m]! * ofMember[row]!);
  }, start);
}
