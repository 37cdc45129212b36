import type { Combination } from '@neurograde/contracts';
import { BetaCalibration, type Calibrator, SigmoidCalibration } from '@neurograde/learn';
import { logits } from '../../../artifacts/logits.js';

/** The scores of a model's members at two points: of a patient, and of one of whom nothing is known. */
export interface MemberScore {
  readonly calibration: Calibrator;
  readonly base: number;
  readonly score: number;
}

/** How the members' scores become the model's log-odds. */
export interface JoinedScores {
  /** Log-odds of a patient of whom nothing is known. */
  readonly base: number;
  /** What a unit of each member's score adds to the log-odds, shape (members). */
  readonly slopes: readonly number[];
  /** Whether a map on the way is no straight line, so that the slopes hold between the two points alone. */
  readonly proportional: boolean;
}

/**
 * Follows the calibrations and the combination from the members' scores to the calibrated log-odds. A sigmoid is a straight line in log-odds, as is stacking
 * by logistic regression: contributions keep their proportions exactly. Where a map is curved its secant stands for it (the rescale rule), so that
 * contributions still add up.
 *
 * @param outer the ensemble's own calibration, of the combined score; undefined for a single member
 */
export function joinScores(members: readonly MemberScore[], combine: Combination, outer: Calibrator | undefined): JoinedScores {
  const own = members.map(({ calibration, base, score }) => lineOf((value) => logOddsOf(calibration, value), base, score));
  const isStraight = members.every(({ calibration }) => calibration instanceof SigmoidCalibration);
  if (combine.kind === 'single' || outer === undefined) {
    return { base: own[0]!.from, slopes: [own[0]!.slope], proportional: !isStraight };
  }
  const joined = combine.kind === 'logistic' ? weighted(own, combine) : averaged(own);
  const last = lineOf((value) => logOddsOf(outer, value), joined.from, joined.to);
  return {
    base: last.from,
    slopes: own.map(({ slope }, m) => slope * joined.slopes[m]! * last.slope),
    proportional: !isStraight || combine.kind === 'mean' || !(outer instanceof SigmoidCalibration),
  };
}

interface Line {
  readonly from: number;
  readonly to: number;
  readonly slope: number;
}

interface Joined {
  readonly from: number;
  readonly to: number;
  readonly slopes: readonly number[];
}

/** A map between two points; where these are the same, its slope there. */
function lineOf(map: (value: number) => number, from: number, to: number): Line {
  const [left, right] = [map(from), map(to)];
  const near = 1e-6 * Math.max(1, Math.abs(from));
  const slope = Math.abs(to - from) > near ? (right - left) / (to - from) : (map(from + near) - map(from - near)) / (2 * near);
  return { from: left, to: right, slope };
}

function weighted(
  members: readonly Line[],
  { weights, intercept }: { readonly weights: readonly number[]; readonly intercept: number },
): Joined {
  const at = (end: 'from' | 'to') => members.reduce((sum, member, m) => sum + weights[m]! * member[end], intercept);
  return { from: at('from'), to: at('to'), slopes: weights };
}

/** Probabilities are averaged, not log-odds. */
function averaged(members: readonly Line[]): Joined {
  const mean = (end: 'from' | 'to') => members.reduce((sum, member) => sum + probabilityOf(member[end]), 0) / members.length;
  const whole = lineOf(logit, mean('from'), mean('to'));
  const slopes = members.map(({ from, to }) => (lineOf(probabilityOf, from, to).slope / members.length) * whole.slope);
  return { from: whole.from, to: whole.to, slopes };
}

/** Without the detour over a probability, which cannot tell large log-odds apart. */
function logOddsOf(calibration: Calibrator, score: number): number {
  if (calibration instanceof SigmoidCalibration) return -(calibration.a_ * score + calibration.b_);
  const [inside, near] = calibration instanceof BetaCalibration ? [2 ** -52, 1 - 2 ** -52] : [-Infinity, Infinity];
  return logit(calibration.transform(Float64Array.of(Math.min(near, Math.max(inside, score))))[0]!);
}

function logit(probability: number): number {
  return logits(Float64Array.of(probability))[0]!;
}

export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
