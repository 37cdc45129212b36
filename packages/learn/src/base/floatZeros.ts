/** n float32 numbers, all 0. */
export function floatZeros(n: number): Float32Array<ArrayBuffer> {
  return new Float32Array(n);
}
