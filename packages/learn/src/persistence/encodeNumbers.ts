import { isFiniteNumber } from '../base/isFiniteNumber.js';
import { isMissing } from '../base/isMissing.js';
/** A number as JSON can hold it: NaN as null, the infinities as words. */
export type EncodedNumber = number | null | 'Infinity' | '-Infinity';

/** Numbers for an artifact; JSON itself would turn every non-finite one into null. */
export function encodeNumbers(values: Float64Array): EncodedNumber[] {
  return Array.from(values, (value) => {
    if (isFiniteNumber(value)) return value;
    if (isMissing(value)) return null;
    return value > 0 ? 'Infinity' : '-Infinity';
  });
}
