import { insertionSort, swapPair } from '../base/valuesWithRows.js';
import { medianOfThree } from '../statistics/medianOfThree.js';

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
      if (values[i]! < pivot) swapPair(values, rows, i++, below++);
      else if (values[i]! > pivot) swapPair(values, rows, i, --above);
      else i++;
    }
    introsort(values, rows, start, below - start, left);
    n -= above - start;
    start = above;
  }
  insertionSort(values, rows, start, start + n);
}

function heapsort(values: Float32Array, rows: Int32Array, start: number, n: number): void {
  for (let root = (n - 2) >> 1; root >= 0; root--) siftDown(values, rows, start, root, n);
  for (let end = n - 1; end > 0; end--) {
    swapPair(values, rows, start, start + end);
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
    swapPair(values, rows, start + root, start + largest);
    root = largest;
  }
}
