export { loadDataset } from './datasets/loadDataset.js';
export { planNestedSplits } from './stages/train/nested/planNestedSplits.js';
export { planCandidates, searchOfList } from './stages/train/planSearches.js';
export { planSplits } from './stages/train/planSplits.js';
export { type QueuedTraining, type RunEvent, type RunState, TrainingQueue } from './stages/train/TrainingQueue.js';
export { openTrainingPool, trainModels } from './stages/train/trainModels.js';
