import { expect, it } from 'vitest';
import { decodeNumbers, encodeNumbers } from './encodeNumbers.js';

it('numbers come back from JSON as they went in, the non-finite ones too', () => {
  const values = Float64Array.of(0.1, Number.NaN, Infinity, -Infinity, 5e-324, 0);
  expect(decodeNumbers(JSON.parse(JSON.stringify(encodeNumbers(values))))).toEqual(values);
});
