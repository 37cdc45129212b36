/**
 * Adds the gradients of one node's rows to the histogram of one column, in the order of the rows.
 *
 * @param histogram pairs of gradient and hessian sum
 * @param start place of the column's first pair, counted in pairs
 * @param bins bin of each row, the column's from `base` on
 * @param rows the rows, from `from` to `to`
 * @param pairs gradient and hessian of each of these rows, the first one's at 0
 */
export function addToHistogram(
  histogram: Float64Array,
  start: number,
  bins: Uint8Array | Uint16Array,
  base: number,
  rows: Int32Array,
  from: number,
  to: number,
  pairs: Float64Array,
): void {
  for (let k = from, pair = 0; k < to; k++, pair += 2) {
    const slot = 2 * (start + bins[base + rows[k]!]!);
    histogram[slot] = histogram[slot]! + pairs[pair]!;
    histogram[slot + 1] = histogram[slot + 1]! + pairs[pair + 1]!;
  }
}

/** Takes `part` off `whole`, place by place: what is left is the histogram of the other child. */
export function subtractHistogram(whole: Float64Array, part: Float64Array): void {
  for (let at = 0; at < whole.length; at++) whole[at] = whole[at]! - part[at]!;
}

/** Places in the state of a walk over a histogram. */
export const WALK = { G: 0, H: 1, nodeG: 2, nodeH: 3, regLambda: 4, minChildWeight: 5, hurdle: 6, size: 7 } as const;

/**
 * Walks pairs of a histogram until a split behind one of them leaves `minChildWeight` on both sides and clears the hurdle, and returns that
 * one's place; or `end` when none does. The sums walked go on in `walk[WALK.G]` and `walk[WALK.H]`. Empty pairs are passed: a split there is
 * the one before.
 *
 * @param at first value of the pair to begin with
 * @param end where to stop, as far from `at` as the pairs reach
 * @param step 2 or −2
 */
export function walkHistogram(histogram: Float64Array, at: number, end: number, step: number, walk: Float64Array): number {
  let G = walk[WALK.G]!;
  let H = walk[WALK.H]!;
  const nodeG = walk[WALK.nodeG]!;
  const nodeH = walk[WALK.nodeH]!;
  const regLambda = walk[WALK.regLambda]!;
  const minChildWeight = walk[WALK.minChildWeight]!;
  const hurdle = walk[WALK.hurdle]!;
  const nodeWeight = nodeH + 2 * regLambda;
  let slot = at;
  for (; slot !== end; slot += step) {
    const g = histogram[slot]!;
    const h = histogram[slot + 1]!;
    if (g === 0 && h === 0) continue;
    G += g;
    H += h;
    const restH = nodeH - H;
    if (H < minChildWeight || restH < minChildWeight) continue;
    const walked = H + regLambda;
    const skew = G * nodeWeight - nodeG * walked;
    if (skew * skew >= hurdle * walked * (restH + regLambda)) break;
  }
  walk[WALK.G] = G;
  walk[WALK.H] = H;
  return slot;
}
