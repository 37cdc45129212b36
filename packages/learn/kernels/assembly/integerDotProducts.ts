// Dot products of 16-bit whole numbers, 4 rows by 8 at a time: see src/kernels/IntegerDotProducts.ts, which lays the panels out.

/**
 * @param a `rowPanels` panels of four rows, each `pairs` groups of eight numbers: two successive terms of each of four rows
 * @param b `columnPanels` panels of the same kind, an even number of them
 * @param c written over: `4 · rowPanels` rows of `4 · columnPanels` products
 */
export function integerDotProducts(a: usize, rowPanels: i32, b: usize, columnPanels: i32, pairs: i32, c: usize): void {
  const panel = (<usize>pairs) << 4;
  const stride = (<usize>columnPanels) << 4;
  for (let j = 0; j < columnPanels; j += 2, b += panel << 1) {
    let at = a;
    let out = c + ((<usize>j) << 4);
    for (let i = 0; i < rowPanels; i++) {
      let c00 = i32x4.splat(0);
      let c01 = i32x4.splat(0);
      let c10 = i32x4.splat(0);
      let c11 = i32x4.splat(0);
      let c20 = i32x4.splat(0);
      let c21 = i32x4.splat(0);
      let c30 = i32x4.splat(0);
      let c31 = i32x4.splat(0);
      let from = b;
      for (const end = at + panel; at < end; at += 16, from += 16) {
        const b0 = v128.load(from);
        const b1 = v128.load(from + panel);
        let x = v128.load32_splat(at);
        c00 = i32x4.add(c00, i32x4.dot_i16x8_s(x, b0));
        c01 = i32x4.add(c01, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(at, 4);
        c10 = i32x4.add(c10, i32x4.dot_i16x8_s(x, b0));
        c11 = i32x4.add(c11, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(at, 8);
        c20 = i32x4.add(c20, i32x4.dot_i16x8_s(x, b0));
        c21 = i32x4.add(c21, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(at, 12);
        c30 = i32x4.add(c30, i32x4.dot_i16x8_s(x, b0));
        c31 = i32x4.add(c31, i32x4.dot_i16x8_s(x, b1));
      }
      v128.store(out, c00);
      v128.store(out, c01, 16);
      out += stride;
      v128.store(out, c10);
      v128.store(out, c11, 16);
      out += stride;
      v128.store(out, c20);
      v128.store(out, c21, 16);
      out += stride;
      v128.store(out, c30);
      v128.store(out, c31, 16);
      out += stride;
    }
  }
}
