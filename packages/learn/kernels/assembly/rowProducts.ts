// The dot products of one row with many, eight at a time: see src/svm/RowProducts.ts, which lays the rows out.

/**
 * @param x `width` doubles
 * @param panels `groups` times `width` times eight doubles: a term of each of eight rows
 * @param out `8 · groups` doubles, each the sum of its terms from the first on
 */
export function rowProducts(x: usize, panels: usize, groups: i32, width: i32, out: usize): void {
  const end = x + ((<usize>width) << 3);
  for (let group = 0; group < groups; group++, out += 64) {
    let c0 = f64x2.splat(0);
    let c1 = f64x2.splat(0);
    let c2 = f64x2.splat(0);
    let c3 = f64x2.splat(0);
    for (let at = x; at < end; at += 8, panels += 64) {
      const term = v128.load64_splat(at);
      c0 = f64x2.add(c0, f64x2.mul(term, v128.load(panels)));
      c1 = f64x2.add(c1, f64x2.mul(term, v128.load(panels, 16)));
      c2 = f64x2.add(c2, f64x2.mul(term, v128.load(panels, 32)));
      c3 = f64x2.add(c3, f64x2.mul(term, v128.load(panels, 48)));
    }
    v128.store(out, c0);
    v128.store(out, c1, 16);
    v128.store(out, c2, 32);
    v128.store(out, c3, 48);
  }
}
