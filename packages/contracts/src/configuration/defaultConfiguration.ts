import type { Configuration } from './Configuration.js';

/** What `configurationSchema` makes of an empty file, held equal by a test: to be had without the schemas, whose loading takes longer than a prediction. */
export const defaultConfiguration: Configuration = {
  seed: 1,
  gradeMapping: 'who',
  ingest: {
    identifiers: 'strip',
    archive: { maxEntries: 10_000, maxFileMegabytes: 1024, maxTotalMegabytes: 8192, maxRatio: 200 },
  },
  process: {
    features: 'majority',
    accept: [],
    quality: {
      minPatientsPerGrade: 10,
      advisedPatientsPerGrade: 30,
      minRarerShare: 0.2,
      maxMissingShare: 0.1,
      maxFeatureMissingShare: 0.2,
      maxPatientMissingShare: 0.2,
      maxConstantShare: 0.1,
      nearDuplicateDistance: 0.01,
      maxExtremeShare: 0.25,
      maxFeaturesPerPatient: 1,
      maxRedundantShare: 0.5,
      maxSingleFeatureAuc: 0.99,
    },
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
};
