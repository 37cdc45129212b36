import type { Matrix } from './Matrix.js';

/** Calls `visit(i, j, product)` once for each pair i < j of rows, with their dot product. */
export function forEachRowProduct(matrix: Matrix, visit: (i: number, j: number, product: number) => void): void {
  const { rows: count, columns: length, data } = matrix;
  // Two by four at a time: each value read serves several products, and the eight sums stay in registers.
  let i = 0;
  for (; i + 1 < count; i += 2) {
    const a = i * length;
    const b = a + length;
    visit(i, i + 1, dotOfRuns(data, a, b, length));
    let j = i + 2;
    for (; j + 3 < count; j += 4) {
      const c = j * length;
      const d = c + length;
      const e = d + length;
      const f = e + length;
      let ac = 0;
      let ad = 0;
      let ae = 0;
      let af = 0;
      let bc = 0;
      let bd = 0;
      let be = 0;
      let bf = 0;
      for (let k = 0; k < length; k++) {
        const x = data[a + k]!;
        const y = data[b + k]!;
        const p = data[c + k]!;
        const q = data[d + k]!;
        const r = data[e + k]!;
        const s = data[f + k]!;
        ac += x * p;
        ad += x * q;
        ae += x * r;
        af += x * s;
        bc += y * p;
        bd += y * q;
        be += y * r;
        bf += y * s;
      }
      visit(i, j, ac);
      visit(i, j + 1, ad);
      visit(i, j + 2, ae);
      visit(i, j + 3, af);
      visit(i + 1, j, bc);
      visit(i + 1, j + 1, bd);
      visit(i + 1, j + 2, be);
      visit(i + 1, j + 3, bf);
    }
    for (; j < count; j++) {
      const c = j * length;
      visit(i, j, dotOfRuns(data, a, c, length));
      visit(i + 1, j, dotOfRuns(data, b, c, length));
    }
  }
}

/** The dot product of two runs of `length` values; in plain order, so that equal runs give equal bits. */
export function dotOfRuns(data: Float64Array, a: number, b: number, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += data[a + k]! * data[b + k]!;
  return sum;
}
