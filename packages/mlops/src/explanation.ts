/** What becomes of a stored prediction: why it is what it is, what the biopsy and radiologists said. */
export type { Outcome } from './database/outcomeRepository.js';
export { listOutcomes } from './database/outcomeRepository.js';
export { findPrediction } from './database/predictionRepository.js';
export type { Review } from './database/reviewRepository.js';
export { listReviews } from './database/reviewRepository.js';
export { writePredictionFhir } from './reports/prediction/writePredictionFhir.js';
export { writePredictionPdf } from './reports/prediction/writePredictionPdf.js';
export { writePredictionReport } from './reports/writePredictionReport.js';
export { explainAnswers } from './stages/predict/explain/explainAnswers.js';
export { explainPrediction } from './stages/predict/explain/explainPrediction.js';
export { explainRecords } from './stages/predict/explain/explainRecords.js';
export { ModelContext } from './stages/predict/explain/ModelContext.js';
export { ModelContexts } from './stages/predict/explain/ModelContexts.js';
export { type OutcomeOptions, recordOutcome } from './stages/predict/recordOutcome.js';
export { type ReviewOptions, recordReview } from './stages/predict/recordReview.js';
export { showPrediction } from './stages/predict/showPrediction.js';
