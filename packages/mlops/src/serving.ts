/** Stage 6 for a service that lives on. */

export { sha256 } from './bucket/putHashed.js';
export { type FoundPrediction, findPredictions, type PredictionSearch } from './database/findPredictions.js';
export { type PatientValues, Predictor, type PredictorOptions, type SentFile } from './stages/predict/Predictor.js';
export type { PredictAnswer, PredictionRecords } from './stages/predict/recordPredictions.js';
export type { Serving } from './stages/predict/Serving.js';
