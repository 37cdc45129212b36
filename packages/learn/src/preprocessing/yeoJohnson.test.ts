import { expect, it } from 'vitest';
import { expectClose } from '../../../../reference/expectClose.js';
import { readExpected } from '../../../../reference/expected.js';
import { inverseYeoJohnson, yeoJohnson, yeoJohnsonLambda } from './yeoJohnson.js';

interface Expected {
  yeoJohnson: { values: number[]; lambdas: number[]; transformed: number[][] };
}

const { values, lambdas, transformed } = readExpected<Expected>('power_transformer').yeoJohnson;

it.each(lambdas.map((lambda, i) => [lambda, transformed[i]!] as const))(
  "is scipy's transform at λ = %d, and undone",
  (lambda, expected) => {
    const found = values.map((value) => yeoJohnson(value, lambda));
    expectClose(found, expected, { relative: 1e-14 });
    expectClose(
      found.map((value) => inverseYeoJohnson(value, lambda)),
      values,
      { relative: 1e-12, absolute: 1e-15 },
    );
  },
);

it('has no inverse for what no value is transformed to', () => {
  expect(inverseYeoJohnson(1.5, -1.5)).toBeNaN();
  expect(inverseYeoJohnson(-1.5, 3.5)).toBeNaN();
});

it('leaves zeros, and nothing, alone', () => {
  expect(yeoJohnsonLambda(new Float64Array(3))).toBe(1);
  expect(yeoJohnsonLambda(new Float64Array(0))).toBe(1);
});
