export { loadDataset } from './artifacts/loadDataset.js';
export { planSplits } from './stages/train/planSplits.js';
export { openTrainingPool, planCandidates, trainModels } from './stages/train/trainModels.js';
