import { expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { exactLog } from './exactLog.js';

const { logs } = readExpected<{ logs: { x: number; log: number }[] }>('model_selection');

it('exactLog is the logarithm of Python, to the last bit', () => {
  for (const { x, log } of logs) expect(exactLog(x), `of ${x}`).toBe(log);
});
