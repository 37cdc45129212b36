/** Adds to `out` the rows of a square matrix from `first` on, each times its weight, in the columns from `first` on. */
export function combineRows(M: Float64Array, n: number, first: number, weights: Float64Array, out: Float64Array): void {
  let i = first;
  for (; i + 3 < n; i += 4) {
    const w0 = weights[i]!;
    const w1 = weights[i + 1]!;
    const w2 = weights[i + 2]!;
    const w3 = weights[i + 3]!;
    for (let j = first, at = i * n + first; j < n; j++, at++) {
      out[j] = out[j]! + w0 * M[at]! + w1 * M[at + n]! + w2 * M[at + 2 * n]! + w3 * M[at + 3 * n]!;
    }
  }
  for (; i < n; i++) {
    const weight = weights[i]!;
    for (let j = first, at = i * n + first; j < n; j++, at++) out[j]! += weight * M[at]!;
  }
}

/** Subtracts the outer product v·wᵀ from rows and columns from `first` on. */
export function subtractOuter(M: Float64Array, n: number, first: number, v: Float64Array, w: Float64Array): void {
  for (let i = first; i < n; i++) {
    const weight = v[i]!;
    for (let j = first, at = i * n + first; j < n; j++, at++) M[at]! -= weight * w[j]!;
  }
}

/** Subtracts v·wᵀ + w·vᵀ, symmetric to the last bit, from rows and columns from `first` on. */
export function subtractSymmetricOuter(M: Float64Array, n: number, first: number, v: Float64Array, w: Float64Array): void {
  for (let i = first; i < n; i++) {
    const vi = v[i]!;
    const wi = w[i]!;
    for (let j = first, at = i * n + first; j < n; j++, at++) M[at]! -= vi * w[j]! + wi * v[j]!;
  }
}

/** Turns rows i and i + 1 by rotation i, for i from high − 1 down to low: the upper becomes `c·a − s·b`, the lower `s·a + c·b`. */
export function applyRotations(
  M: Float64Array,
  n: number,
  low: number,
  high: number,
  cosines: Float64Array,
  sines: Float64Array,
): void {
  let j = 0;
  for (; j + 3 < n; j += 4) {
    let at = high * n + j;
    let b0 = M[at]!;
    let b1 = M[at + 1]!;
    let b2 = M[at + 2]!;
    let b3 = M[at + 3]!;
    for (let i = high - 1; i >= low; i--) {
      const c = cosines[i]!;
      const s = sines[i]!;
      const a0 = M[at - n]!;
      const a1 = M[at - n + 1]!;
      const a2 = M[at - n + 2]!;
      const a3 = M[at - n + 3]!;
      M[at] = s * a0 + c * b0;
      M[at + 1] = s * a1 + c * b1;
      M[at + 2] = s * a2 + c * b2;
      M[at + 3] = s * a3 + c * b3;
      b0 = c * a0 - s * b0;
      b1 = c * a1 - s * b1;
      b2 = c * a2 - s * b2;
      b3 = c * a3 - s * b3;
      at -= n;
    }
    M[at] = b0;
    M[at + 1] = b1;
    M[at + 2] = b2;
    M[at + 3] = b3;
  }
  for (; j < n; j++) {
    let at = high * n + j;
    let b = M[at]!;
    for (let i = high - 1; i >= low; i--, at -= n) {
      const a = M[at - n]!;
      M[at] = sines[i]! * a + cosines[i]! * b;
      b = cosines[i]! * a - sines[i]! * b;
    }
    M[at] = b;
  }
}
