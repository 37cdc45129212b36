import { describe, expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { setKernels } from '../kernels/setKernels.js';
import { Matrix } from '../matrix/Matrix.js';
import { RandomState } from '../random/RandomState.js';
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

  it.each([
    [131, true],
    [600, true],
    [601, false],
  ])(
    'gives the same bits in WebAssembly and in TypeScript, held whole and row by row: %i points, shrinking %s',
    (count, shrinking) => {
      const random = new RandomState(count);
      const some: Points = { count, width: 3, data: Float64Array.from({ length: 3 * count }, () => random.normal()) };
      const places = Int32Array.from({ length: count }, (_, i) => i);
      const isFirst = (i: number) => some.data[3 * i]! + random.normal() > 0;
      const first = places.filter(isFirst);
      const second = places.filter((i) => !first.includes(i));
      const upper = Float64Array.from(places, () => 0.5 + random.random());
      const solve = (kernels: 'wasm' | 'typescript', cacheBytes: number) => {
        const before = setKernels(kernels);
        const kernel: Kernel = { kind: 'rbf', gamma: 0.4, coef0: 0, degree: 3 };
        const problem = new SvmProblem(kernel, some, upper, { ...options, shrinking, cacheBytes });
        const machine = problem.solve(first, second);
        const decision = problem.decide(machine, places);
        problem.release();
        setKernels(before);
        return { machine, decision };
      };
      const expected = solve('typescript', 2 ** 22);
      expect(expected.machine.iterations).toBeGreaterThan(count / 2);
      expect(solve('wasm', 2 ** 22)).toEqual(expected);
      expect(solve('wasm', 20_000)).toEqual(expected);
      expect(solve('typescript', 20_000)).toEqual(expected);
    },
  );
});
