import { expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { exactLog } from './exactLog.js';

const { x, log } = readExpected<{ logarithms: { x: number[]; log: number[] } }>('decision_tree').logarithms;

it('a logarithm is the double nearest to it', () => {
  expect(x.map(exactLog)).toEqual(log);
});
