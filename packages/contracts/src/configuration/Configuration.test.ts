import { describe, expect, it } from 'vitest';
import { configurationSchema } from './Configuration.js';
import { defaultConfiguration } from './defaultConfiguration.js';

describe('configurationSchema', () => {
  it('makes of an empty file the default configuration', () => {
    expect(configurationSchema.parse({})).toStrictEqual(defaultConfiguration);
  });

  it('is complete without a file', () => {
    expect(configurationSchema.parse({})).toEqual({
      seed: 1,
      gradeMapping: 'who',
      ingest: {
        identifiers: 'strip',
        categorical: [],
        archive: { maxEntries: 10_000, maxFileMegabytes: 1024, maxTotalMegabytes: 8192, maxRatio: 200 },
      },
      process: {
        features: 'majority',
        accept: [],
        quality: expect.objectContaining({ minPatientsPerGrade: 10, advisedPatientsPerGrade: 30, maxSingleFeatureAuc: 0.99 }),
        onFail: 'register',
      },
      train: {
        protocol: 'holdout',
        models: ['xgboost', 'random-forest', 'svm'],
        search: 'random',
        candidates: 20,
        minutes: null,
        patience: null,
        spaces: {},
        folds: 5,
        repeats: 5,
        innerFolds: 5,
        ensembles: [],
        testFraction: 0.2,
        recallFloor: 0.75,
        highRecallFloor: 0.75,
        checks: { permutations: 20, seeds: 4, nagelkerkeR2: 0.15 },
      },
      registry: { selfApproval: false },
      predict: { maxMissingShare: 0.2 },
      api: { maxBodyMegabytes: 64, maxFileMegabytes: 32, maxFiles: 100, maxPatients: 1_000 },
    });
  });

  it('fills up what a part leaves out', () => {
    expect(configurationSchema.parse({ train: { folds: 3 } }).train).toEqual({ ...defaultConfiguration.train, folds: 3 });
  });

  it.each([
    [{ seed: 1.5 }],
    [{ seed: 2 ** 32 }],
    [{ threads: 0 }],
    [{ gradeMapping: 'WHO' }],
    [{ language: 'fr' }],
    [{ train: { folds: 1 } }],
    [{ train: { protocol: 'cv' } }],
    [{ train: { repeats: 0 } }],
    [{ train: { ensembles: ['bagging'] } }],
    [{ train: { ensembles: ['stacking', 'stacking'] } }],
    [{ train: { checks: { permutations: 1 } } }],
    [{ train: { checks: { nagelkerkeR2: 1 } } }],
    [{ train: { testFraction: 0 } }],
    [{ train: { recallFloor: 1.1 } }],
    [{ train: { highRecallFloor: -0.1 } }],
    [{ predict: { maxMissingShare: -0.1 } }],
    [{ process: { features: 'some' } }],
    [{ process: { accept: ['binwidth'] } }],
    [{ trian: {} }],
    [{ train: { fold: 5 } }],
  ])('refuses %j', (written) => {
    expect(configurationSchema.safeParse(written).success).toBe(false);
  });
});
