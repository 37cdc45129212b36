/** What a program needs that looks at tables and trains no classifier, apart from the whole package so that it starts sooner. */
export { PCA } from './decomposition/PCA.js';
export { mannWhitney } from './feature-selection/mannWhitney.js';
export { Matrix } from './matrix/Matrix.js';
export { rocAucScore } from './metrics/rocAucScore.js';
export { quantile } from './preprocessing/quantile.js';
export { SimpleImputer } from './preprocessing/SimpleImputer.js';
export { StandardScaler } from './preprocessing/StandardScaler.js';
