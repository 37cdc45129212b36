/** Exchanges two values and their rows. */
export function swapPair(values: Float32Array, rows: Int32Array, i: number, j: number): void {
  const value = values[i]!;
  values[i] = values[j]!;
  values[j] = value;
  const row = rows[i]!;
  rows[i] = rows[j]!;
  rows[j] = row;
}

/** Sorts a part by insertion, and its rows with it: equal values keep their order. */
export function insertionSort(values: Float32Array, rows: Int32Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const value = values[i]!;
    const row = rows[i]!;
    let at = i;
    for (; at > start && value < values[at - 1]!; at--) {
      values[at] = values[at - 1]!;
      rows[at] = rows[at - 1]!;
    }
    values[at] = value;
    rows[at] = row;
  }
}
