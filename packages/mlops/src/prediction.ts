/** The stored prediction, apart from the other stages so that it starts sooner. */
export { type PredictOptions, predict } from './stages/predict/predict.js';
export type { PredictAnswer } from './stages/predict/recordPredictions.js';
