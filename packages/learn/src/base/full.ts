/** n doubles, all of one value. */
export function full(n: number, value: number): Float64Array<ArrayBuffer> {
  return new Float64Array(n).fill(value);
}
