import { min } from '../base/min.js';
/**
 * x · yⱼ, four j at a time so that the sums do not wait on one another.
 *
 * @param x values of one point, from `offset` on
 * @param y rows of `width`
 * @param out one entry a row of y
 */
export function dotProducts(x: Float64Array, offset: number, y: Float64Array, width: number, out: Float64Array): void {
  const last = out.length - 1;
  const end = offset + width;
  for (let j = 0; j <= last; j += 4) {
    // Beyond the last row, that one again.
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
      s0 += value * y[a++]!;
      s1 += value * y[b++]!;
      s2 += value * y[c++]!;
      s3 += value * y[d++]!;
    }
    out[j] = s0;
    out[j1] = s1;
    out[j2] = s2;
    out[j3] = s3;
  }
}
