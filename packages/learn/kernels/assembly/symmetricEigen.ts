// The loops of a symmetric eigenproblem over rows of a square matrix, a lane an entry: see src/decomposition/eigenLoops.ts, whose bits these are.

/** Adds to out the rows of M from `first` on, each times its weight, in the columns from `first` on. */
export function combineRows(M: usize, n: i32, first: i32, weights: usize, out: usize): void {
  const stride = (<usize>n) << 3;
  const end = out + stride;
  let i = first;
  for (; i + 3 < n; i += 4) {
    const weight = weights + ((<usize>i) << 3);
    const w0 = v128.load64_splat(weight);
    const w1 = v128.load64_splat(weight, 8);
    const w2 = v128.load64_splat(weight, 16);
    const w3 = v128.load64_splat(weight, 24);
    let row0 = M + (<usize>i) * stride + ((<usize>first) << 3);
    let at = out + ((<usize>first) << 3);
    for (; at + 8 < end; at += 16, row0 += 16) {
      const row2 = row0 + (stride << 1);
      let sum = v128.load(at);
      sum = f64x2.add(sum, f64x2.mul(w0, v128.load(row0)));
      sum = f64x2.add(sum, f64x2.mul(w1, v128.load(row0 + stride)));
      sum = f64x2.add(sum, f64x2.mul(w2, v128.load(row2)));
      sum = f64x2.add(sum, f64x2.mul(w3, v128.load(row2 + stride)));
      v128.store(at, sum);
    }
    if (at < end) {
      const row2 = row0 + (stride << 1);
      let sum = load<f64>(at);
      sum = sum + load<f64>(weight) * load<f64>(row0);
      sum = sum + load<f64>(weight, 8) * load<f64>(row0 + stride);
      sum = sum + load<f64>(weight, 16) * load<f64>(row2);
      sum = sum + load<f64>(weight, 24) * load<f64>(row2 + stride);
      store<f64>(at, sum);
    }
  }
  for (; i < n; i++) {
    const weight = load<f64>(weights + ((<usize>i) << 3));
    let row = M + (<usize>i) * stride + ((<usize>first) << 3);
    for (let at = out + ((<usize>first) << 3); at < end; at += 8, row += 8) {
      store<f64>(at, load<f64>(at) + weight * load<f64>(row));
    }
  }
}

/** Subtracts v·wᵀ from rows and columns of M from `first` on. */
export function subtractOuter(M: usize, n: i32, first: i32, v: usize, w: usize): void {
  const stride = (<usize>n) << 3;
  for (let i = first; i < n; i++) {
    const weight = load<f64>(v + ((<usize>i) << 3));
    const weights = f64x2.splat(weight);
    const end = M + (<usize>(i + 1)) * stride;
    let at = M + (<usize>i) * stride + ((<usize>first) << 3);
    let from = w + ((<usize>first) << 3);
    for (; at + 8 < end; at += 16, from += 16) {
      v128.store(at, f64x2.sub(v128.load(at), f64x2.mul(weights, v128.load(from))));
    }
    if (at < end) store<f64>(at, load<f64>(at) - weight * load<f64>(from));
  }
}

/** Subtracts v·wᵀ + w·vᵀ from rows and columns of M from `first` on. */
export function subtractSymmetricOuter(M: usize, n: i32, first: i32, v: usize, w: usize): void {
  const stride = (<usize>n) << 3;
  for (let i = first; i < n; i++) {
    const vi = load<f64>(v + ((<usize>i) << 3));
    const wi = load<f64>(w + ((<usize>i) << 3));
    const vs = f64x2.splat(vi);
    const ws = f64x2.splat(wi);
    const end = M + (<usize>(i + 1)) * stride;
    let at = M + (<usize>i) * stride + ((<usize>first) << 3);
    let fromV = v + ((<usize>first) << 3);
    let fromW = w + ((<usize>first) << 3);
    for (; at + 8 < end; at += 16, fromV += 16, fromW += 16) {
      const both = f64x2.add(f64x2.mul(vs, v128.load(fromW)), f64x2.mul(ws, v128.load(fromV)));
      v128.store(at, f64x2.sub(v128.load(at), both));
    }
    if (at < end) store<f64>(at, load<f64>(at) - (vi * load<f64>(fromW) + wi * load<f64>(fromV)));
  }
}

/** Turns rows i and i + 1 of M by rotation i, for i from high − 1 down to low. */
export function applyRotations(M: usize, n: i32, low: i32, high: i32, cosines: usize, sines: usize): void {
  const stride = (<usize>n) << 3;
  const rows = <usize>(high - low);
  const bottom = M + (<usize>high) * stride;
  let j: i32 = 0;
  for (; j + 7 < n; j += 8) {
    let at = bottom + ((<usize>j) << 3);
    let b0 = v128.load(at);
    let b1 = v128.load(at, 16);
    let b2 = v128.load(at, 32);
    let b3 = v128.load(at, 48);
    for (let i = rows; i > 0; i--, at -= stride) {
      const rotation = (<usize>low + i - 1) << 3;
      const c = v128.load64_splat(cosines + rotation);
      const s = v128.load64_splat(sines + rotation);
      const above = at - stride;
      const a0 = v128.load(above);
      const a1 = v128.load(above, 16);
      const a2 = v128.load(above, 32);
      const a3 = v128.load(above, 48);
      v128.store(at, f64x2.add(f64x2.mul(s, a0), f64x2.mul(c, b0)));
      v128.store(at, f64x2.add(f64x2.mul(s, a1), f64x2.mul(c, b1)), 16);
      v128.store(at, f64x2.add(f64x2.mul(s, a2), f64x2.mul(c, b2)), 32);
      v128.store(at, f64x2.add(f64x2.mul(s, a3), f64x2.mul(c, b3)), 48);
      b0 = f64x2.sub(f64x2.mul(c, a0), f64x2.mul(s, b0));
      b1 = f64x2.sub(f64x2.mul(c, a1), f64x2.mul(s, b1));
      b2 = f64x2.sub(f64x2.mul(c, a2), f64x2.mul(s, b2));
      b3 = f64x2.sub(f64x2.mul(c, a3), f64x2.mul(s, b3));
    }
    v128.store(at, b0);
    v128.store(at, b1, 16);
    v128.store(at, b2, 32);
    v128.store(at, b3, 48);
  }
  for (; j < n; j++) {
    let at = bottom + ((<usize>j) << 3);
    let b = load<f64>(at);
    for (let i = rows; i > 0; i--, at -= stride) {
      const rotation = (<usize>low + i - 1) << 3;
      const c = load<f64>(cosines + rotation);
      const s = load<f64>(sines + rotation);
      const a = load<f64>(at - stride);
      store<f64>(at, s * a + c * b);
      b = c * a - s * b;
    }
    store<f64>(at, b);
  }
}
