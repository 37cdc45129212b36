import { expect, it } from 'vitest';
import { readExpected } from '../../../../reference/expected.js';
import { normalCdf } from './normalCdf.js';

const { normal } = readExpected<{ normal: { z: number; cdf: number }[] }>('tpe');

it('normalCdf is that of scipy within a few roundings', () => {
  for (const { z, cdf } of normal) expect(Math.abs(normalCdf(z) - cdf), `at ${z}`).toBeLessThanOrEqual(1e-15);
});
