/** n bytes, all 0. */
export function byteZeros(n: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(n);
}
