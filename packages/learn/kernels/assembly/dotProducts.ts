// A register tile of 4 × 4 products over panels of four rows: see src/kernels/pairwiseDotProducts.ts, which lays the panels out.

/**
 * Adds to c the products of each row of a with each row of b, one term after another in the order of `depth`.
 *
 * @param a `rowPanels` panels, each `depth` groups of four doubles: one of each of four rows
 * @param b `columnPanels` panels of the same kind
 * @param c `4 · rowPanels` rows of `4 · columnPanels` doubles
 */
export function dotProducts(a: usize, rowPanels: i32, b: usize, columnPanels: i32, depth: i32, c: usize): void {
  const panel = (<usize>depth) << 5;
  const stride = (<usize>columnPanels) << 5;
  for (let j = 0; j < columnPanels; j++, b += panel) {
    let at = a;
    let out = c + ((<usize>j) << 5);
    for (let i = 0; i < rowPanels; i++) {
      const row1 = out + stride;
      const row2 = row1 + stride;
      const row3 = row2 + stride;
      let c00 = v128.load(out);
      let c01 = v128.load(out, 16);
      let c10 = v128.load(row1);
      let c11 = v128.load(row1, 16);
      let c20 = v128.load(row2);
      let c21 = v128.load(row2, 16);
      let c30 = v128.load(row3);
      let c31 = v128.load(row3, 16);
      let from = b;
      for (const end = at + panel; at < end; at += 32, from += 32) {
        const b0 = v128.load(from);
        const b1 = v128.load(from, 16);
        let x = v128.load64_splat(at);
        c00 = f64x2.add(c00, f64x2.mul(x, b0));
        c01 = f64x2.add(c01, f64x2.mul(x, b1));
        x = v128.load64_splat(at, 8);
        c10 = f64x2.add(c10, f64x2.mul(x, b0));
        c11 = f64x2.add(c11, f64x2.mul(x, b1));
        x = v128.load64_splat(at, 16);
        c20 = f64x2.add(c20, f64x2.mul(x, b0));
        c21 = f64x2.add(c21, f64x2.mul(x, b1));
        x = v128.load64_splat(at, 24);
        c30 = f64x2.add(c30, f64x2.mul(x, b0));
        c31 = f64x2.add(c31, f64x2.mul(x, b1));
      }
      v128.store(out, c00);
      v128.store(out, c01, 16);
      v128.store(row1, c10);
      v128.store(row1, c11, 16);
      v128.store(row2, c20);
      v128.store(row2, c21, 16);
      v128.store(row3, c30);
      v128.store(row3, c31, 16);
      out = row3 + stride;
    }
  }
}
