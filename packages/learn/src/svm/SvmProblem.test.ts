import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { heldOutDecision } from './heldOutDecision.js';
import type { Kernel, Points } from './kernel.js';
import { CachedQ } from './QMatrix.js';
import { SmoSolver } from './SmoSolver.js';
import { SvmProblem } from './SvmProblem.js';

const { grid } = readExpected<{ data: { grid: { X: number[][]; y: number[] } } }>('svc').data;
const X = Matrix.fromRows(grid.X);
const points: Points = { count: X.rows, width: X.columns, data: X.data };
const y = Uint8Array.from(grid.y);
const all = Int32Array.from(y.keys());
const zeros = all.filter((i) => y[i] === 0);
const ones = all.filter((i) => y[i] === 1);
const options = { tol: 1e-3, shrinking: true, maxIter: -1 };

describe('SvmProblem', () => {
  it.each<Kernel['kind']>(['linear', 'rbf', 'poly', 'sigmoid'])(
    'solves alike with a whole kernel matrix and without: %s',
    (kind) => {
      const kernel: Kernel = { kind, gamma: 0.16, coef0: 0.2, degree: 3 };
      const upper = new Float64Array(X.rows).fill(kind === 'sigmoid' ? 1 : 20);
      const whole = new SvmProblem(kernel, points, upper, options);
      const cached = new SvmProblem(kernel, points, upper, options, 0);
      const machine = whole.solve(zeros, ones);
      expect(cached.solve(zeros, ones)).toEqual(machine);
      cached.decide(machine, all).forEach((value, i) => {
        expect(value).toBeCloseTo(whole.decide(machine, all)[i]!, 10);
      });
      const members = machine.members;
      heldOutDecision(cached, members, y, 5).forEach((value, i) => {
        expect(value).toBeCloseTo(heldOutDecision(whole, members, y, 5)[i]!, 10);
      });
    },
  );

  it('solves alike when memory holds two rows only', () => {
    const kernel: Kernel = { kind: 'linear', gamma: 1, coef0: 0, degree: 3 };
    const signs = Int8Array.from(y, (label) => (label === 1 ? -1 : 1));
    const upper = new Float64Array(X.rows).fill(50);
    const solve = (bytes: number) => new SmoSolver(new CachedQ(kernel, points, signs, bytes), signs, upper, options).solve();
    expect(solve(0)).toEqual(solve(2 ** 20));
  });
});
