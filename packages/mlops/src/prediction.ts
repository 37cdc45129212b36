/** The stored prediction, apart from the other stages so that it starts sooner. */
export { type PredictAnswer, type PredictOptions, predict } from './stages/predict/predict.js';
