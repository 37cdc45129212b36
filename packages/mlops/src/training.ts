export { loadDataset } from './datasets/loadDataset.js';
export { planNestedSplits } from './stages/train/nested/planNestedSplits.js';
export { planSplits } from './stages/train/planSplits.js';
export { openTrainingPool, planCandidates, trainModels } from './stages/train/trainModels.js';
