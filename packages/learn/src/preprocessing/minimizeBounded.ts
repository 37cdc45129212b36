import { abs } from '../base/abs.js';
import { max } from '../base/max.js';
import { sqrt } from '../base/sqrt.js';

const GOLDEN = 0.5 * (3 - sqrt(5));
const ROOT_EPSILON = sqrt(2.2e-16);

/**
 * Where a function of one variable is least between two bounds: Brent's method (Brent 1973, chapter 5; Forsythe, Malcolm & Moler's
 * `fmin`), golden sections with parabolas where they help.
 *
 * Takes the very steps of SciPy 1.17 `optimize.fminbound`, so that equal values of the function give the same result.
 *
 * @param tolerance absolute error allowed in the result
 * @param maxEvaluations calls of the function at the most. Default 500.
 */
export function minimizeBounded(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance: number,
  maxEvaluations = 500,
): number {
  let a = low;
  let b = high;
  let best = a + GOLDEN * (b - a);
  let second = best;
  let third = best;
  let fBest = f(best);
  let fSecond = fBest;
  let fThird = fBest;
  let step = 0;
  let stepBefore = 0;
  for (let evaluations = 1; evaluations < maxEvaluations; evaluations++) {
    const middle = 0.5 * (a + b);
    const least = ROOT_EPSILON * abs(best) + tolerance / 3;
    if (!(abs(best - middle) > 2 * least - 0.5 * (b - a))) break;
    let golden = true;
    if (abs(stepBefore) > least) {
      let r = (best - second) * (fBest - fThird);
      let q = (best - third) * (fBest - fSecond);
      let p = (best - third) * q - (best - second) * r;
      q = 2 * (q - r);
      if (q > 0) p = -p;
      q = abs(q);
      r = stepBefore;
      stepBefore = step;
      if (abs(p) < abs(0.5 * q * r) && p > q * (a - best) && p < q * (b - best)) {
        golden = false;
        step = p / q;
        const x = best + step;
        if (x - a < 2 * least || b - x < 2 * least) step = middle >= best ? least : -least;
      }
    }
    if (golden) {
      stepBefore = (best >= middle ? a : b) - best;
      step = GOLDEN * stepBefore;
    }
    const x = best + (step >= 0 ? 1 : -1) * max(abs(step), least);
    const fx = f(x);
    if (fx <= fBest) {
      if (x >= best) a = best;
      else b = best;
      third = second;
      fThird = fSecond;
      second = best;
      fSecond = fBest;
      best = x;
      fBest = fx;
    } else {
      if (x < best) a = x;
      else b = x;
      if (fx <= fSecond || second === best) {
        third = second;
        fThird = fSecond;
        second = x;
        fSecond = fx;
      } else if (fx <= fThird || third === best || third === second) {
        third = x;
        fThird = fx;
      }
    }
  }
  return best;
}
