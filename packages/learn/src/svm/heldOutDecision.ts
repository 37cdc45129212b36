import { arange } from '../base/arange.js';
import type { Labels } from '../base/Estimator.js';
import { floor } from '../base/floor.js';
import { swap } from '../base/swap.js';
import { zeros } from '../base/zeros.js';
import { RandomState } from '../random/RandomState.js';
import type { SvmProblem } from './SvmProblem.js';

const FOLDS = 5;

/**
 * A decision value for every point by a machine that did not see it, over five random folds: the first half of LIBSVM's
 * `svm_binary_svc_probability`, scikit-learn's shuffle included.
 *
 * @param points points of both classes, those of class 0 first
 * @param y label of each point
 * @param seed seed of the shuffle
 * @returns values that grow with class 0, one for each entry of `points`
 */
export function heldOutDecision(problem: SvmProblem, points: Int32Array, y: Labels, seed: number): Float64Array {
  const count = points.length;
  const shuffled = shuffle(count, seed);
  const decision = zeros(count);
  for (let fold = 0; fold < FOLDS; fold++) {
    const begin = floor((fold * count) / FOLDS);
    const end = floor(((fold + 1) * count) / FOLDS);
    const seen = shuffled.filter((_, i) => i < begin || i >= end).map((place) => points[place]!);
    const ones = seen.filter((point) => y[point] === 1);
    const zeros = seen.filter((point) => y[point] !== 1);
    const places = shuffled.subarray(begin, end);
    if (ones.length === 0 || zeros.length === 0) {
      for (const place of places) decision[place] = ones.length === 0 ? 1 : -1;
      continue;
    }
    const machine = problem.solve(ones, zeros);
    const values = problem.decide(
      machine,
      places.map((place) => points[place]!),
    );
    for (let i = 0; i < places.length; i++) decision[places[i]!] = -values[i]!;
  }
  return decision;
}

/** 0 … count − 1 shuffled from the front by scikit-learn's `bounded_rand_int` over MT19937 (`svm/src/newrand/newrand.h`). */
function shuffle(count: number, seed: number): Int32Array {
  const random = new RandomState(seed);
  const places = arange(count);
  for (let i = 0; i < count; i++) swap(places, i, i + boundedInteger(random, count - i));
  return places;
}

/** A whole number in [0, range) by Lemire's multiplication with rejection (arXiv:1805.10941); range < 2²¹. */
function boundedInteger(random: RandomState, range: number): number {
  const threshold = 2 ** 32 % range;
  let product: number;
  do product = random.uint32() * range;
  while (product % 2 ** 32 < threshold);
  return floor(product / 2 ** 32);
}
