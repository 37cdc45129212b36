import { describe, expect, it } from 'vitest';
import { checkEstimator } from '../../test/checkEstimator.js';
import { SUBJECTS } from '../../test/estimatorSubjects.js';
import * as exported from '../index.js';

describe.each(SUBJECTS.map((subject, at) => ({ subject, name: `${subject.make().estimator}, subject ${at}` })))(
  '$name',
  ({ subject }) => checkEstimator(subject),
);

describe('the subjects', () => {
  const checked = new Set(SUBJECTS.map(({ make }) => make().estimator));

  it('are all the estimators that the package exports', () => {
    const estimators = Object.entries(exported).filter(([, value]) => {
      const prototype = (value as { prototype?: object }).prototype ?? {};
      return 'fit' in prototype || 'fitResample' in prototype;
    });
    expect(estimators.map(([name]) => name).sort()).toEqual([...checked].sort());
  });

  it('are all the estimators that can be stored', () => {
    const unknown = { estimator: 'Unknown', version: 1, params: {}, fitted: {} };
    const listed = [...checked].sort().join(', ');
    expect(() => exported.loadEstimator(unknown)).toThrow(`loadEstimator: estimator must be one of ${listed}; got "Unknown"`);
  });
});
