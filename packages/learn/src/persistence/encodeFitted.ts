import { encodeNumbers } from './encodeNumbers.js';

/** A fitted state as JSON can hold it: its typed arrays, at any depth of lists, as lists of numbers, and the rest as it is. */
export function encodeFitted(fitted: object): object {
  return Object.fromEntries(Object.entries(fitted).map(([name, value]) => [name, encodeValue(value)]));
}

function encodeValue(value: unknown): unknown {
  if (value instanceof Float64Array) return encodeNumbers(value);
  if (value instanceof Int32Array) return Array.from(value);
  return Array.isArray(value) ? value.map(encodeValue) : value;
}
