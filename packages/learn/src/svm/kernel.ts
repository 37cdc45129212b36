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
  const norms = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let sum = 0;
    for (let k = i * width; k < (i + 1) * width; k++) sum += data[k]! * data[k]!;
    norms[i] = sum;
  }
  return norms;
}

/**
 * Kernel of one point with the points from `from` on, by dot products as LIBSVM's `Kernel::kernel_function` in training.
 *
 * @param norms squared norms of the points
 * @param out entries `from` … count − 1 are written
 */
export function kernelRow(
  kernel: Kernel,
  points: Points,
  norms: Float64Array,
  row: number,
  from: number,
  out: Float64Array,
): void {
  const { count, width, data } = points;
  dotProducts(data, row * width, data, width, from, count, out);
  const { gamma } = kernel;
  if (kernel.kind === 'rbf') {
    const norm = norms[row]!;
    for (let j = from; j < count; j++) out[j] = Math.exp(-gamma * (norm + norms[j]! - 2 * out[j]!));
  } else {
    applyToDots(kernel, out, from, count);
  }
}

/** Kernel of every point with every other, row after row, symmetric. */
export function kernelMatrix(kernel: Kernel, points: Points): Float64Array {
  const { count } = points;
  const norms = squaredNorms(points);
  const matrix = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    kernelRow(kernel, points, norms, i, i, matrix.subarray(i * count, (i + 1) * count));
    for (let j = i + 1; j < count; j++) matrix[j * count + i] = matrix[i * count + j]!;
  }
  return matrix;
}

/**
 * Kernel of an unseen point with every point; distances by differences, as LIBSVM's `Kernel::k_function` in prediction.
 *
 * @param x values of the unseen point, from `offset` on
 * @param out shape (count)
 */
export function kernelWith(kernel: Kernel, points: Points, x: Float64Array, offset: number, out: Float64Array): void {
  const { count, width, data } = points;
  if (kernel.kind === 'rbf') {
    squaredDistances(x, offset, data, width, count, out);
    for (let j = 0; j < count; j++) out[j] = Math.exp(-kernel.gamma * out[j]!);
  } else {
    dotProducts(x, offset, data, width, 0, count, out);
    applyToDots(kernel, out, 0, count);
  }
}

function applyToDots({ kind, gamma, coef0, degree }: Kernel, values: Float64Array, from: number, to: number): void {
  if (kind === 'poly') for (let j = from; j < to; j++) values[j] = power(gamma * values[j]! + coef0, degree);
  if (kind === 'sigmoid') for (let j = from; j < to; j++) values[j] = Math.tanh(gamma * values[j]! + coef0);
}

/** LIBSVM's `powi`: by squaring, in its order. */
function power(base: number, exponent: number): number {
  let square = base;
  let result = 1;
  for (let t = exponent; t > 0; t = Math.floor(t / 2)) {
    if (t % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/** x · yⱼ, four j at a time so that the sums do not wait on one another. */
function dotProducts(
  x: Float64Array,
  offset: number,
  y: Float64Array,
  width: number,
  from: number,
  to: number,
  out: Float64Array,
): void {
  let j = from;
  for (; j + 4 <= to; j += 4) {
    let a = j * width;
    let b = a + width;
    let c = b + width;
    let d = c + width;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let k = offset; k < offset + width; k++) {
      const value = x[k]!;
      s0 += value * y[a++]!;
      s1 += value * y[b++]!;
      s2 += value * y[c++]!;
      s3 += value * y[d++]!;
    }
    out[j] = s0;
    out[j + 1] = s1;
    out[j + 2] = s2;
    out[j + 3] = s3;
  }
  for (; j < to; j++) {
    let a = j * width;
    let sum = 0;
    for (let k = offset; k < offset + width; k++) sum += x[k]! * y[a++]!;
    out[j] = sum;
  }
}

/** ‖x − yⱼ‖². */
function squaredDistances(
  x: Float64Array,
  offset: number,
  y: Float64Array,
  width: number,
  count: number,
  out: Float64Array,
): void {
  for (let j = 0, at = 0; j < count; j++) {
    let even = 0;
    let odd = 0;
    let k = offset;
    for (; k + 2 <= offset + width; k += 2, at += 2) {
      const d0 = x[k]! - y[at]!;
      const d1 = x[k + 1]! - y[at + 1]!;
      even += d0 * d0;
      odd += d1 * d1;
    }
    if (k < offset + width) {
      const d = x[k]! - y[at++]!;
      even += d * d;
    }
    out[j] = even + odd;
  }
}
