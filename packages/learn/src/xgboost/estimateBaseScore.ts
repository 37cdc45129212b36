import { abs } from '../base/abs.js';
import type { Labels } from '../base/Estimator.js';
import { floatZeros } from '../base/floatZeros.js';
import { fround } from '../base/fround.js';
import { max } from '../base/max.js';
import { logisticGradients, SMALLEST_GAIN, sigmoid } from './logistic.js';

/**
 * The base score, a float32 probability, that XGBoost 3.2 estimates from the labels for `binary:logistic`.
 *
 * Without `scalePosWeight` it is the weighted share of positives. With it, one unregularised Newton step from margin 0, through the sigmoid.
 *
 * @param sampleWeight float32 weights of the rows, without `scalePosWeight`
 */
export function estimateBaseScore(y: Labels, sampleWeight: Float32Array, scalePosWeight: number): number {
  if (abs(fround(fround(scalePosWeight) - 1)) > SMALLEST_GAIN)
    return newtonStep(y, classWeighted(y, sampleWeight, scalePosWeight));
  let total = 0;
  for (const weight of sampleWeight) total += weight;
  let mean = 0;
  for (let row = 0; row < y.length; row++) mean += (y[row]! / total) * sampleWeight[row]!;
  return fround(mean);
}

/** The weight of each row in the loss: its own, times `scalePosWeight` where it is positive. Float32. */
export function classWeighted(y: Labels, sampleWeight: Float32Array, scalePosWeight: number): Float32Array {
  const scale = fround(scalePosWeight);
  return sampleWeight.map((weight, row) => (y[row] === 1 ? weight * scale : weight));
}

function newtonStep(y: Labels, weights: Float32Array): number {
  const gradients = floatZeros(2 * y.length);
  logisticGradients(floatZeros(y.length), y, weights, gradients);
  let gradient = 0;
  let hessian = 0;
  for (let at = 0; at < gradients.length; at += 2) {
    gradient += gradients[at]!;
    hessian += gradients[at + 1]!;
  }
  return sigmoid(fround(-gradient / max(hessian, SMALLEST_GAIN)));
}
