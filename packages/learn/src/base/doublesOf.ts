/** Doubles, one a value: the value itself, or what is made of it. */
export function doublesOf(values: Iterable<number>): Float64Array<ArrayBuffer>;
export function doublesOf<T>(values: Iterable<T>, make: (value: T, i: number) => number): Float64Array<ArrayBuffer>;
export function doublesOf<T>(values: Iterable<T>, make?: (value: T, i: number) => number): Float64Array<ArrayBuffer> {
  return Float64Array.from(values, make!);
}
