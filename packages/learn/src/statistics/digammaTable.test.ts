import { expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { digammaTable } from './digammaTable.js';

const cases = readExpected<{ digamma: { k: number; value: number }[] }>('special_functions').digamma;

it('is the digamma function of scipy at whole numbers', () => {
  const table = digammaTable(60_000);
  for (const { k, value } of cases) expect(table[k]! / value).toBeCloseTo(1, 14);
});
