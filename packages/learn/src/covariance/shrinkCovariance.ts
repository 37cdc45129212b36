import { min } from '../base/min.js';
import { crossProduct } from '../matrix/crossProduct.js';
import type { Matrix } from '../matrix/Matrix.js';

export interface ShrunkCovariance {
  readonly covariance: Matrix;
  /** Share of the target in it, from 0 to 1. */
  readonly shrinkage: number;
}

/**
 * The covariance of centred rows (divisor: rows), shrunk towards the mean variance on the diagonal by Ledoit & Wolf's share
 * (2004, lemmas 3.2 to 3.4; here as scikit-learn 1.9 `ledoit_wolf` computes it).
 */
export function shrinkCovariance(centred: Matrix): ShrunkCovariance {
  const { rows, columns } = centred;
  const covariance = crossProduct(centred);
  const { data } = covariance;
  for (let at = 0; at < data.length; at++) data[at]! /= rows;
  let trace = 0;
  for (let j = 0; j < columns; j++) trace += covariance.get(j, j);
  const shrinkage = columns === 1 ? 0 : bestShare(centred, covariance, trace);
  for (let at = 0; at < data.length; at++) data[at]! *= 1 - shrinkage;
  for (let j = 0; j < columns; j++) data[j * columns + j]! += (shrinkage * trace) / columns;
  return { covariance, shrinkage };
}

/** How much the sample covariance errs, over how far it is from the target: `min(β, δ) / δ`. */
function bestShare({ rows, columns, data }: Matrix, covariance: Matrix, trace: number): number {
  let fourthPowers = 0;
  for (let i = 0; i < rows; i++) {
    let length = 0;
    for (let at = i * columns; at < (i + 1) * columns; at++) length += data[at]! * data[at]!;
    fourthPowers += length * length;
  }
  let squares = 0;
  for (const value of covariance.data) squares += value * value;
  const mean = trace / columns;
  const delta = (squares - 2 * mean * trace + columns * mean * mean) / columns;
  const beta = min((fourthPowers / rows - squares) / (columns * rows), delta);
  return beta === 0 ? 0 : beta / delta;
}
