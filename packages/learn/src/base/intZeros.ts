/** n whole numbers, all 0. */
export function intZeros(n: number): Int32Array<ArrayBuffer> {
  return new Int32Array(n);
}
