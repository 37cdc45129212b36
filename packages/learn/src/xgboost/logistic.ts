import { fround } from '../base/fround.js';
import { max } from '../base/max.js';
import { min } from '../base/min.js';
import { expf } from './expf.js';
import { logf } from './logf.js';

/** `kRtEps` of XGBoost: the smallest gain that splits, and the distance that a probability keeps from 0 and 1 when it becomes a margin. */
export const SMALLEST_GAIN = fround(1e-6);

const LARGEST_EXPONENT = fround(88.7);
const SMALLEST_HESSIAN = fround(1e-16);

/** XGBoost's float32 sigmoid: `1 / (expf(−margin) + 1)`, with −margin capped at 88.7. */
export function sigmoid(margin: number): number {
  return fround(1 / fround(expf(min(-margin, LARGEST_EXPONENT)) + 1));
}

/** The margin of a probability, which is first held within [10⁻⁶, 1 − 10⁻⁶]. */
export function logit(probability: number): number {
  const bounded = min(max(fround(probability), SMALLEST_GAIN), fround(1 - SMALLEST_GAIN));
  return -logf(fround(fround(1 / bounded) - 1));
}

/**
 * Gradient and hessian of the logistic loss at each row's margin, written to `out` as pairs: `g = (p − y) w`, `h = max(p (1 − p), 10⁻¹⁶) w`, rounded
 * to float32 at every step.
 *
 * @param out shape (2 · rows)
 */
export function logisticGradients(margins: Float32Array, y: Uint8Array, weights: Float32Array, out: Float32Array): void {
  for (let row = 0; row < margins.length; row++) {
    const p = sigmoid(margins[row]!);
    const weight = weights[row]!;
    const curvature = fround(p * fround(1 - p));
    out[2 * row] = fround(p - y[row]!) * weight;
    out[2 * row + 1] = max(curvature, SMALLEST_HESSIAN) * weight;
  }
}
