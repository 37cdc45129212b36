import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { Matrix } from '../matrix/Matrix.js';
import { heldOutDecision } from './heldOutDecision.js';
import type { Kernel, Points } from './kernel.js';
import { SvmProblem } from './SvmProblem.js';

const { grid } = readExpected<{ data: { grid: { X: number[][]; y: number[] } } }>('svc').data;
const X = Matrix.fromRows(grid.X);
const points: Points = { count: X.rows, width: X.columns, data: X.data };
const y = Uint8Array.from(grid.y);
const all = Int32Array.from(y.keys());
const zeros = all.filter((i) => y[i] === 0);
const ones = all.filter((i) => y[i] === 1);
const options = { tol: 1e-3, shrinking: true, maxIter: -1, cacheBytes: 2 ** 20 };

describe('SvmProblem', () => {
  it.each<Kernel['kind']>(['linear', 'rbf', 'poly', 'sigmoid'])(
    'solves alike with a whole kernel matrix and with two of its rows: %s',
    (kind) => {
      const kernel: Kernel = { kind, gamma: 0.16, coef0: 0.2, degree: 3 };
      const upper = new Float64Array(X.rows).fill(kind === 'sigmoid' ? 1 : 20);
      const whole = new SvmProblem(kernel, points, upper, options);
      const cached = new SvmProblem(kernel, points, upper, { ...options, cacheBytes: 0 });
      const machine = whole.solve(zeros, ones);
      expect(cached.solve(zeros, ones)).toEqual(machine);
      expect(cached.decide(machine, all)).toEqual(whole.decide(machine, all));
      expect(heldOutDecision(cached, machine.members, y, 5)).toEqual(heldOutDecision(whole, machine.members, y, 5));
    },
  );
});
