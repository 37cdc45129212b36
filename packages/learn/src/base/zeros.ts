/** n doubles, all 0. */
export function zeros(n: number): Float64Array<ArrayBuffer> {
  return new Float64Array(n);
}
