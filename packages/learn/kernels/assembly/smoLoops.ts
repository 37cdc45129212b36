// The inner loops of SmoSolver, two variables at a time: see src/svm/SmoLoops.ts, which says what they mean and gives the same bits.

/** The float32 of two points. */
function pairAt(row: usize, pointAt: usize): v128 {
  const first = row + ((<usize>load<i32>(pointAt)) << 2);
  const second = row + ((<usize>load<i32>(pointAt, 4)) << 2);
  return v128.load32_lane(second, v128.load32_zero(first), 1);
}

/** The last place with the least of values; −1 where all are infinite. `lanes` holds the least of even and odd places, `places` where they are. */
function lastOfLeast(lanes: v128, places: v128): i32 {
  const even = f64x2.extract_lane(lanes, 0);
  const odd = f64x2.extract_lane(lanes, 1);
  if (even === Infinity && odd === Infinity) return -1;
  const ofEven = <i32>i64x2.extract_lane(places, 0);
  const ofOdd = <i32>i64x2.extract_lane(places, 1);
  if (even === odd) return max(ofEven, ofOdd);
  return even < odd ? ofEven : ofOdd;
}

export function selectSecond(
  row: usize,
  pointAt: usize,
  diagonal: usize,
  slope: usize,
  lowBarrier: usize,
  rowI: usize,
  i: i32,
  active: i32,
  tol: f64,
): i32 {
  const most = -load<f64>(slope + ((<usize>i) << 3));
  const diagonalI = load<f64>(diagonal + ((<usize>i) << 3));
  const mosts = f64x2.splat(most);
  const diagonals = f64x2.splat(diagonalI);
  let violations = f64x2.splat(-Infinity);
  let gainMost = 0.0;
  let screen = f64.MIN_VALUE;
  let screens = f64x2.splat(screen);
  let second = -1;
  const even = active & ~1;
  for (let t = 0; t < even; t += 2) {
    const at = (<usize>t) << 3;
    const pair = pairAt(row, pointAt + (at >> 1));
    v128.store64_lane(rowI + (at >> 1), pair, 0);
    const kernels = f64x2.promote_low_f32x4(pair);
    const differences = f64x2.add(mosts, f64x2.add(v128.load(slope + at), v128.load(lowBarrier + at)));
    violations = f64x2.pmax(violations, differences);
    const curvatures = f64x2.sub(f64x2.add(diagonals, v128.load(diagonal + at)), f64x2.add(kernels, kernels));
    const passing = f64x2.ge(f64x2.mul(differences, f64x2.abs(differences)), f64x2.mul(screens, curvatures));
    if (v128.any_true(passing)) {
      for (let lane = 0; lane < 2; lane++) {
        const difference = lane === 0 ? f64x2.extract_lane(differences, 0) : f64x2.extract_lane(differences, 1);
        const curvature = lane === 0 ? f64x2.extract_lane(curvatures, 0) : f64x2.extract_lane(curvatures, 1);
        if (!(difference > 0)) continue;
        const gain = (difference * difference) / (curvature > 0 ? curvature : 1e-12);
        if (gain >= gainMost) {
          gainMost = gain;
          second = t + lane;
        }
      }
      screen = gainMost > 0 ? gainMost * (1 - 1e-14) : screen;
      screens = f64x2.splat(screen);
    }
  }
  let violation = Math.max(f64x2.extract_lane(violations, 0), f64x2.extract_lane(violations, 1));
  if (even < active) {
    const at = (<usize>even) << 3;
    const kernel = load<f32>(row + ((<usize>load<i32>(pointAt + (at >> 1))) << 2));
    store<f32>(rowI + (at >> 1), kernel);
    const difference = most + (load<f64>(slope + at) + load<f64>(lowBarrier + at));
    if (difference > violation) violation = difference;
    const curvature = diagonalI + load<f64>(diagonal + at) - 2 * (<f64>kernel);
    if (difference > 0 && (difference * difference) / (curvature > 0 ? curvature : 1e-12) >= gainMost) second = even;
  }
  return violation < tol ? -1 : second;
}

export function updateSlopes(
  row: usize,
  pointAt: usize,
  slope: usize,
  upBarrier: usize,
  rowI: usize,
  active: i32,
  changeI: f64,
  changeJ: f64,
): i32 {
  const changesI = f64x2.splat(changeI);
  const changesJ = f64x2.splat(changeJ);
  let least = f64x2.splat(Infinity);
  let leastAt = i64x2.splat(-1);
  let places = i64x2(0, 1);
  const two = i64x2.splat(2);
  const even = active & ~1;
  for (let t = 0; t < even; t += 2) {
    const at = (<usize>t) << 3;
    const ofI = f64x2.promote_low_f32x4(v128.load64_zero(rowI + (at >> 1)));
    const ofJ = f64x2.promote_low_f32x4(pairAt(row, pointAt + (at >> 1)));
    const updated = f64x2.add(v128.load(slope + at), f64x2.add(f64x2.mul(ofI, changesI), f64x2.mul(ofJ, changesJ)));
    v128.store(slope + at, updated);
    const values = f64x2.add(updated, v128.load(upBarrier + at));
    const isLess = f64x2.le(values, least);
    least = v128.bitselect(values, least, isLess);
    leastAt = v128.bitselect(places, leastAt, isLess);
    places = i64x2.add(places, two);
  }
  if (even < active) {
    const at = (<usize>even) << 3;
    const ofI = <f64>load<f32>(rowI + (at >> 1));
    const ofJ = <f64>load<f32>(row + ((<usize>load<i32>(pointAt + (at >> 1))) << 2));
    const updated = load<f64>(slope + at) + (ofI * changeI + ofJ * changeJ);
    store<f64>(slope + at, updated);
    const value = updated + load<f64>(upBarrier + at);
    if (value <= f64x2.extract_lane(least, 0)) {
      least = f64x2.replace_lane(least, 0, value);
      leastAt = i64x2.replace_lane(leastAt, 0, <i64>even);
    }
  }
  return lastOfLeast(least, leastAt);
}

export function addRow(row: usize, pointAt: usize, factor: f64, target: usize, from: i32, to: i32): void {
  const factors = f64x2.splat(factor);
  let t = from;
  for (; t + 2 <= to; t += 2) {
    const at = target + ((<usize>t) << 3);
    const kernels = f64x2.promote_low_f32x4(pairAt(row, pointAt + ((<usize>t) << 2)));
    v128.store(at, f64x2.add(v128.load(at), f64x2.mul(factors, kernels)));
  }
  if (t < to) {
    const at = target + ((<usize>t) << 3);
    const kernel = load<f32>(row + ((<usize>load<i32>(pointAt + ((<usize>t) << 2))) << 2));
    store<f64>(at, load<f64>(at) + factor * (<f64>kernel));
  }
}

export function sumRow(row: usize, pointAt: usize, factors: usize, start: f64, to: i32): f64 {
  let sum = start;
  for (let t = 0; t < to; t++) {
    const kernel = load<f32>(row + ((<usize>load<i32>(pointAt + ((<usize>t) << 2))) << 2));
    sum += load<f64>(factors + ((<usize>t) << 3)) * (<f64>kernel);
  }
  return sum;
}
