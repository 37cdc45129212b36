import { fround } from '../base/fround.js';
/** The number with the fewest decimals, 6 to 9 significant ones, that is the same float32: what makes stored trees short. */
export function shortestFloat32(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (fround(short) === value) return short;
  }
  return Number(value.toPrecision(9));
}
