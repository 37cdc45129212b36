// The two loops of XGBoost's exact method over sorted columns: see src/xgboost/ColumnEntries.ts, whose arrays these are, and whose TypeScript they equal.

/** Places in `at`, where a walk stands when it has found a candidate. */
const COLUMN = 0;
const STEP = 4;
const SLOT = 8;
const ENTRY = 12;
const LAST = 16;
const NEXT = 20;

/** Divides the entries of each column's slots above among their open children, each part in the order it was. */
export function divide(columns: usize, count: i32, rows: i32, stride: i32, slots: i32, openChildren: usize, wentLeft: usize, source: usize, entries: usize, spill: usize, above: usize, starts: usize): void {
  for (let c = 0; c < count; c++) {
    const column = load<i32>(columns + ((<usize>c) << 2));
    let at = above + ((<usize>(column * stride)) << 2);
    let out = starts + ((<usize>(column * stride)) << 2);
    let write = entries + ((<usize>(column * rows)) << 2);
    store<i32>(out, (write - entries) >> 2);
    let k = source + ((<usize>load<i32>(at)) << 2);
    for (let slot = 0; slot < slots; slot++) {
      at += 4;
      const end = source + ((<usize>load<i32>(at)) << 2);
      const open = <i32>load<u8>(openChildren + slot);
      if (open != 0) {
        let left = write;
        let right = spill;
        for (; k < end; k += 4) {
          const entry = load<i32>(k);
          const goes = (<usize>load<u8>(wentLeft + entry)) << 2;
          store<i32>(left, entry);
          store<i32>(right, entry);
          left += goes;
          right += 4 - goes;
        }
        if ((open & 1) != 0) {
          write = left;
          out += 4;
          store<i32>(out, (write - entries) >> 2);
        }
        if ((open & 2) != 0) {
          let from = spill;
          for (; from + 16 <= right; from += 16, write += 16) v128.store(write, v128.load(from));
          for (; from < right; from += 4, write += 4) store<i32>(write, load<i32>(from));
          out += 4;
          store<i32>(out, (write - entries) >> 2);
        }
      }
      k = end;
    }
  }
}

/**
 * Walks column after column, up and then down as `ways` says, through every slot, to the next threshold that clears the slot's hurdle.
 *
 * @param ways of each column: 1 up, 2 down, 3 both
 * @param at where to go on, and where the candidate is; column −1 to begin
 * @param sums gradient and hessian walked
 * @returns 1 at a candidate, 0 at the end
 */
export function walk(columns: usize, count: i32, ways: usize, stride: i32, slots: i32, entries: usize, gradients: usize, starts: usize, nodeG: usize, nodeH: usize, hurdles: usize, lambda: f64, minChildWeight: f64, leastWalked: f64, at: usize, sums: usize): i32 {
  let c = load<i32>(at, COLUMN);
  let step = load<i32>(at, STEP);
  let slot = load<i32>(at, SLOT);
  let resumes = c >= 0;
  if (!resumes) c = 0;
  for (; c < count; c++) {
    const column = load<i32>(columns + ((<usize>c) << 2));
    const goes = load<u8>(ways + column);
    if (!resumes) step = (goes & 1) != 0 ? 4 : -4;
    for (;;) {
      if (!resumes) slot = 0;
      for (let bounds = starts + ((<usize>(column * stride + slot)) << 2); slot < slots; slot++, bounds += 4) {
        const first = entries + ((<usize>load<i32>(bounds)) << 2);
        const beyond = entries + ((<usize>load<i32>(bounds, 4)) << 2);
        const end = step > 0 ? beyond : first - 4;
        let k = step > 0 ? first : beyond - 4;
        const offset = (<usize>slot) << 3;
        const wholeG = load<f64>(nodeG + offset);
        const wholeH = load<f64>(nodeH + offset);
        const hurdle = load<f64>(hurdles + offset);
        const weight = wholeH + 2 * lambda;
        let sum = f64x2.splat(0);
        if (resumes) {
          resumes = false;
          k = load<i32>(at, ENTRY);
          sum = v128.load(sums);
          if (k == end) continue;
          sum = f64x2.add(sum, pairAt(gradients, k));
          k += step;
        } else {
          for (; k != end && f64x2.extract_lane(sum, 1) < leastWalked; k += step) sum = f64x2.add(sum, pairAt(gradients, k));
        }
        const weights = f64x2.splat(weight);
        const wholeGs = f64x2.splat(wholeG);
        const hurdlesTwice = f64x2.splat(hurdle);
        const lambdas = f64x2.splat(lambda);
        const rests = f64x2.splat(wholeH + lambda);
        let lighter = false;
        while (k != end) {
          // Two candidates at a time, while neither can win.
          for (; k + step != end && k != end; k += step + step) {
            const second = f64x2.add(sum, pairAt(gradients, k));
            const G = v128.shuffle<f64>(sum, second, 0, 2);
            const H = v128.shuffle<f64>(sum, second, 1, 3);
            const walked = f64x2.add(H, lambdas);
            const skew = f64x2.sub(f64x2.mul(G, weights), f64x2.mul(wholeGs, walked));
            const bar = f64x2.mul(f64x2.mul(hurdlesTwice, walked), f64x2.sub(rests, H));
            if (i64x2.bitmask(f64x2.ge(f64x2.mul(skew, skew), bar)) != 0) break;
            sum = f64x2.add(second, pairAt(gradients, k + step));
          }
          if (k == end) break;
          const G = f64x2.extract_lane(sum, 0);
          const H = f64x2.extract_lane(sum, 1);
          const restH = wholeH - H;
          if (restH < minChildWeight) {
            lighter = true;
            break;
          }
          const walked = H + lambda;
          const skew = G * weight - wholeG * walked;
          if (skew * skew >= hurdle * walked * (restH + lambda)) return found(at, sums, c, step, slot, k, load<i32>(k - step), load<i32>(k), sum);
          sum = f64x2.add(sum, pairAt(gradients, k));
          k += step;
        }
        if (lighter) continue;
        const H = f64x2.extract_lane(sum, 1);
        if (H >= leastWalked && wholeH - H >= minChildWeight) {
          const last = load<i32>(end - step);
          return found(at, sums, c, step, slot, end, last, last, sum);
        }
      }
      if (step < 0 || (goes & 2) == 0) break;
      step = -4;
    }
  }
  return 0;
}

/** Gradient and hessian of the row of an entry, as doubles. */
@inline
function pairAt(gradients: usize, entry: usize): v128 {
  return f64x2.promote_low_f32x4(v128.load64_zero(gradients + ((<usize>load<i32>(entry)) << 2)));
}

function found(at: usize, sums: usize, column: i32, step: i32, slot: i32, entry: usize, last: i32, next: i32, sum: v128): i32 {
  store<i32>(at, column, COLUMN);
  store<i32>(at, step, STEP);
  store<i32>(at, slot, SLOT);
  store<i32>(at, entry, ENTRY);
  store<i32>(at, last, LAST);
  store<i32>(at, next, NEXT);
  v128.store(sums, sum);
  return 1;
}
