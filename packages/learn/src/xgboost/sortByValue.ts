import { insertionSort, swapPair } from '../base/valuesWithRows.js';

/**
 * Sorts values ascending in place, and `rows` along with them, leaving equal values in the order in which the C++ library of Linux (libstdc++
 * `std::sort`) leaves them. That order is the order in which XGBoost adds up gradients, and shows where the sums round.
 *
 * Introsort without its heap sort (Musser 1997): quicksort on the median of the second, middle and last value down to 16 values, then one
 * insertion sort. Past its depth limit, which only contrived data reach, libstdc++ may order equal values otherwise.
 *
 * @param count how many of the values to sort, from the start; none may be NaN
 */
export function sortByValue(values: Float32Array, rows: Int32Array, count: number): void {
  partition(values, rows, 0, count);
  insertionSort(values, rows, 0, count);
}

const SMALL = 16;

function partition(values: Float32Array, rows: Int32Array, first: number, end: number): void {
  let last = end;
  while (last - first > SMALL) {
    const cut = cutAtMedian(values, rows, first, last);
    partition(values, rows, cut, last);
    last = cut;
  }
}

function cutAtMedian(values: Float32Array, rows: Int32Array, first: number, end: number): number {
  const middle = first + ((end - first) >> 1);
  swapPair(values, rows, first, indexOfMedian(values, first + 1, middle, end - 1));
  const pivot = values[first]!;
  let low = first + 1;
  let high = end;
  for (;;) {
    while (values[low]! < pivot) low++;
    high--;
    while (pivot < values[high]!) high--;
    if (low >= high) return low;
    swapPair(values, rows, low, high);
    low++;
  }
}

function indexOfMedian(values: Float32Array, a: number, b: number, c: number): number {
  const [x, y, z] = [values[a]!, values[b]!, values[c]!];
  if (x < y) {
    if (y < z) return b;
    return x < z ? c : a;
  }
  if (x < z) return a;
  return y < z ? c : b;
}
