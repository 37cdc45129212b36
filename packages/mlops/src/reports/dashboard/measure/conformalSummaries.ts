import type { ConformalGrade, ConformalSummary, ModelRecord, Scored } from '@neurograde/contracts';
import { MondrianConformal, wilsonInterval } from '@neurograde/learn';

type OutOfFold = ModelRecord['outOfFold'];
type Tally = Record<'low' | 'high', { rows: number; covered: number; sizes: ConformalGrade['sizes'] }>;

/** The sets of the training rows, those of each fold calibrated on the out-of-fold probabilities of the other folds. */
export function outOfFoldConformal(scored: OutOfFold): ConformalSummary | null {
  const tally = emptyTally();
  for (const fold of new Set(scored.fold)) {
    const conformal = fitted(scored, (row) => scored.fold[row] !== fold);
    if (conformal === undefined) return null;
    count(tally, conformal, scored, (row) => scored.fold[row] === fold);
  }
  return summaryOf(tally);
}

/** The sets of the test rows as the model gives them: calibrated on all out-of-fold probabilities. */
export function testConformal(calibrating: OutOfFold, scored: Scored): ConformalSummary | null {
  const conformal = fitted(calibrating, () => true);
  if (conformal === undefined) return null;
  const tally = emptyTally();
  count(tally, conformal, scored, () => true);
  return summaryOf(tally);
}

function fitted({ probability, low }: Scored, isMember: (row: number) => boolean): MondrianConformal | undefined {
  const rows = Int32Array.from(low.keys()).filter(isMember);
  const probabilities = Float64Array.from(rows, (row) => probability[row]!);
  const conformal = new MondrianConformal().fit(
    probabilities,
    Uint8Array.from(rows, (row) => Number(low[row])),
  );
  return conformal.available_ ? conformal : undefined;
}

function emptyTally(): Tally {
  const empty = () => ({ rows: 0, covered: 0, sizes: { none: 0, one: 0, both: 0 } });
  return { low: empty(), high: empty() };
}

function count(
  tally: Tally,
  conformal: MondrianConformal,
  { probability, low }: Scored,
  isMember: (row: number) => boolean,
): void {
  for (const [row, isLow] of low.entries()) {
    if (!isMember(row)) continue;
    const set = conformal.predictionSet(probability[row]!)!;
    const grade = isLow ? 'low' : 'high';
    const of = tally[grade];
    of.rows++;
    if (set[grade]) of.covered++;
    of.sizes[set.low && set.high ? 'both' : set.low || set.high ? 'one' : 'none']++;
  }
}

function summaryOf({ low, high }: Tally): ConformalSummary {
  const { confidence } = new MondrianConformal().params;
  const withInterval = (of: Tally['low']): ConformalGrade => ({ ...of, interval: wilsonInterval(of.covered, of.rows) });
  return { confidence, low: withInterval(low), high: withInterval(high) };
}
