export { loadDataset } from './datasets/loadDataset.js';
export { planSplits } from './stages/train/planSplits.js';
export { openTrainingPool, planCandidates, trainModels } from './stages/train/trainModels.js';
