import { expect, it } from 'vitest';
import { describeRunWarning } from './RunWarning.js';

it('says a warning in either language, with its figures', () => {
  const warning = { code: 'fewer-folds', details: { folds: 4, asked: 5 } } as const;
  expect(describeRunWarning(warning, 'es')).toMatch(/^4 pliegues en vez de 5/);
  expect(describeRunWarning(warning, 'en')).toMatch(/^4 folds instead of 5/);
  const leak = { code: 'single-feature', details: { feature: 'v1.5', auc: 0.995 } } as const;
  expect(describeRunWarning(leak, 'es')).toContain('«v1.5» separa ella sola los grados en la parte de entrenamiento (AUC 0,995)');
  expect(describeRunWarning(leak, 'en')).toContain('"v1.5" alone separates the grades in the training part (AUC 0.995)');
});
