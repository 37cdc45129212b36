/** Parts no longer than this are sorted by insertion. */
const SHORT = 15;

/**
 * Sorts a part of `values` and, beside it, of `rows`, leaving equal values in the order in which scikit-learn 1.9
 * `simultaneous_sort(use_three_way_partition=True)` leaves them: introsort with the median of three and three-way partitions.
 */
export function sortThreeWay(values: Float32Array, rows: Int32Array, start: number, length: number): void {
  if (length > 0) introsort(values, rows, start, length, 2 * (31 - Math.clz32(length)));
}

function introsort(values: Float32Array, rows: Int32Array, from: number, length: number, depth: number): void {
  let start = from;
  let n = length;
  let left = depth;
  while (n > SHORT) {
    if (left-- <= 0) {
      heapsort(values, rows, start, n);
      return;
    }
    const pivot = medianOfThree(values[start]!, values[start + (n >> 1)]!, values[start + n - 1]!);
    let i = start;
    let below = start;
    let above = start + n;
    while (i < above) {
      if (values[i]! < pivot) swap(values, rows, i++, below++);
      else if (values[i]! > pivot) swap(values, rows, i, --above);
      else i++;
    }
    introsort(values, rows, start, below - start, left);
    n -= above - start;
    start = above;
  }
  for (let i = start + 1; i < start + n; i++) {
    const value = values[i]!;
    const row = rows[i]!;
    let j = i;
    for (; j > start && values[j - 1]! > value; j--) {
      values[j] = values[j - 1]!;
      rows[j] = rows[j - 1]!;
    }
    values[j] = value;
    rows[j] = row;
  }
}

function medianOfThree(a: number, b: number, c: number): number {
  if (a < b) return b < c ? b : a < c ? c : a;
  if (b < c) return a < c ? a : c;
  return b;
}

function heapsort(values: Float32Array, rows: Int32Array, start: number, n: number): void {
  for (let root = (n - 2) >> 1; root >= 0; root--) siftDown(values, rows, start, root, n);
  for (let end = n - 1; end > 0; end--) {
    swap(values, rows, start, start + end);
    siftDown(values, rows, start, 0, end);
  }
}

function siftDown(values: Float32Array, rows: Int32Array, start: number, from: number, end: number): void {
  for (let root = from; ; ) {
    const child = 2 * root + 1;
    let largest = root;
    if (child < end && values[start + largest]! < values[start + child]!) largest = child;
    if (child + 1 < end && values[start + largest]! < values[start + child + 1]!) largest = child + 1;
    if (largest === root) return;
    swap(values, rows, start + root, start + largest);
    root = largest;
  }
}

function swap(values: Float32Array, rows: Int32Array, i: number, j: number): void {
  const value = values[i]!;
  values[i] = values[j]!;
  values[j] = value;
  const row = rows[i]!;
  rows[i] = rows[j]!;
  rows[j] = row;
}
