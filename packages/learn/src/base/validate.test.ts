import { expect, it } from 'vitest';
import { Matrix } from '../matrix/Matrix.js';
import type { Labels } from './Estimator.js';
import { checkLabels, checkMatrix } from './validate.js';

const X = Matrix.fromRows([[1], [2], [3]]);

it('checkMatrix says what X must be to who gives a list of rows', () => {
  const rows = [[1], [2]] as unknown as Matrix;
  expect(() => checkMatrix('SVC', rows)).toThrow('SVC: X must be a Matrix, as Matrix.fromRows makes; got "object"');
});

it.each([[[-1, 1, 1]], [[0, Number.NaN, 1]], [[0.5, 0, 1]], [['0', '1', '1']], [['low', 'high', 'low']]])(
  'checkLabels refuses %j: labels are 0 and 1',
  (labels) => {
    expect(() => checkLabels('SVC', X, labels as unknown as Labels)).toThrow('SVC: y must hold 0 and 1 only; got');
  },
);
