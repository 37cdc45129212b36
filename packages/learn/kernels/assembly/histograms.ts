// The loops of XGBoost's histogram method: see src/xgboost/HistogramLoops.ts, whose arrays these are, and whose TypeScript they equal.

/** Bytes of a pair of gradient and hessian sum. */
const PAIR = 16;

/** Places in the state of a walk, bytes: as in HistogramLoops.ts. */
const G = 0;
const NODE_G = 16;
const NODE_H = 24;
const LAMBDA = 32;
const MIN_CHILD_WEIGHT = 40;
const HURDLE = 48;
const INDEX = 0;
const STEP = 4;
const PLACE = 8;
const FOUND = 12;

/**
 * Adds the pairs of a few rows to the histograms of columns, of each column in the order of the rows.
 *
 * @param starts place of each column's first pair, counted in pairs
 * @param wide 1 where a bin has two bytes
 * @param pairs gradient and hessian of each of these rows, float64
 */
export function add(histogram: usize, columns: usize, count: i32, starts: usize, bins: usize, wide: i32, stride: i32, rows: usize, taken: i32, pairs: usize): void {
  const end = rows + ((<usize>taken) << 2);
  let c = 0;
  if (wide != 0) {
    for (; c < count; c++) {
      const column = load<i32>(columns + ((<usize>c) << 2));
      const from = bins + ((<usize>(column * stride)) << 1);
      const to = histogram + ((<usize>load<i32>(starts + ((<usize>column) << 2))) << 4);
      for (let row = rows, pair = pairs; row < end; row += 4, pair += PAIR) {
        addPair(to + ((<usize>load<u16>(from + ((<usize>load<i32>(row)) << 1))) << 4), v128.load(pair));
      }
    }
    return;
  }
  for (; c + 4 <= count; c += 4) {
    const at = columns + ((<usize>c) << 2);
    const a = load<i32>(at);
    const b = load<i32>(at, 4);
    const d = load<i32>(at, 8);
    const e = load<i32>(at, 12);
    const fromA = bins + (<usize>(a * stride));
    const fromB = bins + (<usize>(b * stride));
    const fromD = bins + (<usize>(d * stride));
    const fromE = bins + (<usize>(e * stride));
    const toA = histogram + ((<usize>load<i32>(starts + ((<usize>a) << 2))) << 4);
    const toB = histogram + ((<usize>load<i32>(starts + ((<usize>b) << 2))) << 4);
    const toD = histogram + ((<usize>load<i32>(starts + ((<usize>d) << 2))) << 4);
    const toE = histogram + ((<usize>load<i32>(starts + ((<usize>e) << 2))) << 4);
    for (let row = rows, pair = pairs; row < end; row += 4, pair += PAIR) {
      const r = <usize>load<i32>(row);
      const p = v128.load(pair);
      addPair(toA + ((<usize>load<u8>(fromA + r)) << 4), p);
      addPair(toB + ((<usize>load<u8>(fromB + r)) << 4), p);
      addPair(toD + ((<usize>load<u8>(fromD + r)) << 4), p);
      addPair(toE + ((<usize>load<u8>(fromE + r)) << 4), p);
    }
  }
  for (; c < count; c++) {
    const column = load<i32>(columns + ((<usize>c) << 2));
    const from = bins + (<usize>(column * stride));
    const to = histogram + ((<usize>load<i32>(starts + ((<usize>column) << 2))) << 4);
    for (let row = rows, pair = pairs; row < end; row += 4, pair += PAIR) {
      addPair(to + ((<usize>load<u8>(from + (<usize>load<i32>(row)))) << 4), v128.load(pair));
    }
  }
}

/** Takes `part` off `whole`, both of `pairs` pairs. */
export function subtract(whole: usize, part: usize, pairs: i32): void {
  for (const end = whole + ((<usize>pairs) << 4); whole < end; whole += PAIR, part += PAIR) {
    v128.store(whole, f64x2.sub(v128.load(whole), v128.load(part)));
  }
}

/**
 * Walks column after column of a histogram, up, and down as well where the sums walked are not exactly the node's, to the next split that clears
 * the hurdle.
 *
 * @param at where to go on, and the bin of the candidate
 * @returns 1 at a candidate, 0 at the end
 */
export function walk(histogram: usize, columns: usize, count: i32, starts: usize, state: usize, at: usize): i32 {
  const nodeG = load<f64>(state, NODE_G);
  const nodeH = load<f64>(state, NODE_H);
  const lambda = load<f64>(state, LAMBDA);
  const minChildWeight = load<f64>(state, MIN_CHILD_WEIGHT);
  const hurdle = load<f64>(state, HURDLE);
  const weight = nodeH + 2 * lambda;
  const weights = f64x2.splat(weight);
  const nodeGs = f64x2.splat(nodeG);
  const nodeHs = f64x2.splat(nodeH);
  const lambdas = f64x2.splat(lambda);
  const hurdles = f64x2.splat(hurdle);
  let sum = v128.load(state, G);
  let step = load<i32>(at, STEP);
  let place = load<i32>(at, PLACE);
  for (let index = load<i32>(at, INDEX); index < count; ) {
    const start = starts + ((<usize>load<i32>(columns + ((<usize>index) << 2))) << 2);
    const first = histogram + ((<usize>load<i32>(start)) << 4);
    const bins = load<i32>(start, 4) - load<i32>(start) - 1;
    const stride = step << 4;
    const stop = step > 0 ? first + ((<usize>bins) << 4) : first - PAIR;
    let k = first + (place << 4);
    while (k != stop) {
      // Two bins at a time, while no split behind one of them can win.
      for (; k != stop && k + stride != stop; k += stride + stride) {
        const one = f64x2.add(sum, v128.load(k));
        const two = f64x2.add(one, v128.load(k + stride));
        const Gs = v128.shuffle<f64>(one, two, 0, 2);
        const Hs = v128.shuffle<f64>(one, two, 1, 3);
        const walked = f64x2.add(Hs, lambdas);
        const skew = f64x2.sub(f64x2.mul(Gs, weights), f64x2.mul(nodeGs, walked));
        const bar = f64x2.mul(f64x2.mul(hurdles, walked), f64x2.add(f64x2.sub(nodeHs, Hs), lambdas));
        if (i64x2.bitmask(f64x2.ge(f64x2.mul(skew, skew), bar)) != 0) break;
        sum = two;
      }
      if (k == stop) break;
      const pair = v128.load(k);
      k += stride;
      if (f64x2.extract_lane(pair, 0) == 0 && f64x2.extract_lane(pair, 1) == 0) continue;
      sum = f64x2.add(sum, pair);
      const H = f64x2.extract_lane(sum, 1);
      const restH = nodeH - H;
      if (H < minChildWeight || restH < minChildWeight) continue;
      const walked = H + lambda;
      const skew = f64x2.extract_lane(sum, 0) * weight - nodeG * walked;
      if (skew * skew >= hurdle * walked * (restH + lambda)) {
        const next = <i32>(k - first) >> 4;
        store<i32>(at, index, INDEX);
        store<i32>(at, step, STEP);
        store<i32>(at, next, PLACE);
        store<i32>(at, next - step, FOUND);
        v128.store(state, sum, G);
        return 1;
      }
    }
    if (step > 0 && (f64x2.extract_lane(sum, 0) != nodeG || f64x2.extract_lane(sum, 1) != nodeH)) {
      step = -1;
      place = bins - 1;
    } else {
      index++;
      step = 1;
      place = 0;
    }
    sum = f64x2.splat(0);
  }
  return 0;
}

/**
 * The number of cuts not above each value, the last one aside; for a missing value the number of cuts.
 *
 * @param out a byte a value, or two where `wide`
 */
export function assign(values: usize, rows: i32, cuts: usize, size: i32, out: usize, wide: i32): void {
  let width = 1;
  while (2 * width < size) width *= 2;
  for (let row = 0; row < rows; row++) {
    const value = load<f32>(values + ((<usize>row) << 2));
    let bin = 0;
    for (let step = width; step > 0; step >>= 1) {
      // The last cut is beyond all values but those of no number, which are not below any.
      const next = min(bin + step, size - 1);
      bin = select(next, bin, load<f32>(cuts + ((<usize>(next - 1)) << 2)) <= value);
    }
    if (value != value) bin = size;
    if (wide != 0) store<u16>(out + ((<usize>row) << 1), bin);
    else store<u8>(out + row, bin);
  }
}

@inline
function addPair(to: usize, pair: v128): void {
  v128.store(to, f64x2.add(v128.load(to), pair));
}
