import { isMissing } from '../base/isMissing.js';
import { mapValues } from '../base/mapValues.js';
import { Matrix } from '../matrix/Matrix.js';
import { encodeNumbers } from './encodeNumbers.js';

/** A fitted state as JSON can hold it: its matrices and typed arrays, at any depth of lists, as lists of numbers, NaN as null, the rest as it is. */
export function encodeFitted(fitted: object): object {
  return mapValues(fitted as Record<string, unknown>, encodeValue);
}

function encodeValue(value: unknown): unknown {
  if (value instanceof Matrix) return encodeNumbers(value.data);
  if (value instanceof Float64Array) return encodeNumbers(value);
  if (isMissing(value)) return null;
  if (value instanceof Int32Array) return Array.from(value);
  return Array.isArray(value) ? value.map(encodeValue) : value;
}
