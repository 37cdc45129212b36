export { predictUnstored, type UnstoredPredictOptions } from './stages/predict/predictUnstored.js';
