import { floor } from '../base/floor.js';
import { min } from '../base/min.js';
import { zeros } from '../base/zeros.js';
import { dotProducts } from '../matrix/dotProducts.js';
import { exp } from '../statistics/exp.js';
import { tanh } from '../statistics/tanh.js';

/** A kernel of LIBSVM with its numbers filled in. */
export interface Kernel {
  /** linear x·y; poly (γ x·y + coef0)^degree; rbf exp(−γ‖x − y‖²); sigmoid tanh(γ x·y + coef0). */
  readonly kind: 'linear' | 'poly' | 'rbf' | 'sigmoid';
  readonly gamma: number;
  readonly coef0: number;
  readonly degree: number;
}

/** Points to evaluate kernels on: rows of doubles, one after another. */
export interface Points {
  readonly count: number;
  readonly width: number;
  readonly data: Float64Array;
}

/** ‖x‖² of every point. */
export function squaredNorms({ count, width, data }: Points): Float64Array {
  const norms = zeros(count);
  for (let i = 0; i < count; i++) {
    let sum = 0;
    for (let k = i * width; k < (i + 1) * width; k++) sum += data[k]! * data[k]!;
    norms[i] = sum;
  }
  return norms;
}

/**
 * Turns dot products of one point x with points `from` … `to` − 1 into kernels, as LIBSVM's `Kernel::kernel_function` in training.
 *
 * @param norms ‖y‖² of every point
 * @param norm ‖x‖²
 * @param values dot products, that of point j at `base + j`; overwritten
 */
export function dotsToKernel(
  { kind, gamma, coef0, degree }: Kernel,
  norms: Float64Array,
  norm: number,
  values: Float64Array,
  base: number,
  from: number,
  to: number,
): void {
  if (kind === 'rbf') {
    for (let j = from; j < to; j++) values[base + j] = exp(-gamma * (norm + norms[j]! - 2 * values[base + j]!));
  }
  if (kind === 'poly') for (let at = base + from; at < base + to; at++) values[at] = power(gamma * values[at]! + coef0, degree);
  if (kind === 'sigmoid') for (let at = base + from; at < base + to; at++) values[at] = tanh(gamma * values[at]! + coef0);
}

/** Kernel of each point with itself. */
export function kernelOfItself(kernel: Kernel, norms: Float64Array): Float64Array {
  const values = norms.slice();
  if (kernel.kind === 'rbf') return values.fill(1);
  dotsToKernel(kernel, norms, 0, values, 0, 0, norms.length);
  return values;
}

/**
 * Kernel of an unseen point with every point; distances by differences, as LIBSVM's `Kernel::k_function` in prediction.
 *
 * @param x values of the unseen point, from `offset` on
 * @param out shape (count)
 */
export function kernelWith(kernel: Kernel, { width, data }: Points, x: Float64Array, offset: number, out: Float64Array): void {
  if (kernel.kind === 'rbf') {
    squaredDistances(x, offset, data, width, out);
    for (let j = 0; j < out.length; j++) out[j] = exp(-kernel.gamma * out[j]!);
  } else {
    dotProducts(x, offset, data, width, out);
    dotsToKernel(kernel, out, 0, out, 0, 0, out.length);
  }
}

/** LIBSVM's `powi`: by squaring, in its order. */
function power(base: number, exponent: number): number {
  let square = base;
  let result = 1;
  for (let t = exponent; t > 0; t = floor(t / 2)) {
    if (t % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/** ‖x − yⱼ‖², its terms in order, four j at a time. */
function squaredDistances(x: Float64Array, offset: number, y: Float64Array, width: number, out: Float64Array): void {
  const last = out.length - 1;
  const end = offset + width;
  for (let j = 0; j <= last; j += 4) {
    const [j1, j2, j3] = [min(j + 1, last), min(j + 2, last), min(j + 3, last)];
    let a = j * width;
    let b = j1 * width;
    let c = j2 * width;
    let d = j3 * width;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let k = offset; k < end; k++) {
      const value = x[k]!;
      const d0 = value - y[a++]!;
      const d1 = value - y[b++]!;
      const d2 = value - y[c++]!;
      const d3 = value - y[d++]!;
      s0 += d0 * d0;
      s1 += d1 * d1;
      s2 += d2 * d2;
      s3 += d3 * d3;
    }
    out[j] = s0;
    out[j1] = s1;
    out[j2] = s2;
    out[j3] = s3;
  }
}
