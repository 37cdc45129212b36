import { expect, it } from 'vitest';
import { describeRunWarning } from './RunWarning.js';

it('says a warning in either language, with its figures', () => {
  const warning = { code: 'fewer-folds', details: { folds: 4, asked: 5 } } as const;
  expect(describeRunWarning(warning, 'es')).toMatch(/^4 pliegues en vez de 5/);
  expect(describeRunWarning(warning, 'en')).toMatch(/^4 folds instead of 5/);
});
