import { expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { readExpected } from '../../../../reference/expected.js';
import { chiSquareQuantile } from './chiSquareQuantile.js';

interface Quantiles {
  degrees: number;
  probabilities: number[];
  values: number[];
}

const { chi2 } = readExpected<{ chi2: Quantiles[] }>('covariance');

it.each(chi2)('is the chi-square quantile of scipy for $degrees degrees of freedom', ({ degrees, probabilities, values }) => {
  expectClose(
    probabilities.map((probability) => chiSquareQuantile(probability, degrees)),
    values,
    { relative: 1e-11 },
  );
  expect(chiSquareQuantile(0.5, degrees)).toBeLessThan(degrees);
});
