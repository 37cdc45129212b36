export * from './base/Estimator.js';
export * from './base/errors.js';
export * from './matrix/Matrix.js';
export * from './persistence/loadEstimator.js';
export * from './preprocessing/StandardScaler.js';
export * from './random/deriveSeed.js';
export * from './random/RandomState.js';
