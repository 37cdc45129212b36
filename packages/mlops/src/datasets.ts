export { diffDatasets } from './datasets/diffDatasets.js';
export { type DrawnReports, drawDatasetReports } from './datasets/drawDatasetReports.js';
export { type ExportedDataset, exportDataset } from './datasets/exportDataset.js';
export { loadDataset } from './datasets/loadDataset.js';
export { resolveDataset } from './datasets/resolveDataset.js';
export { type ShownDataset, showDataset } from './datasets/showDataset.js';
export { type TaggedDataset, tagDataset, untagDataset } from './datasets/tagDataset.js';
export { type TracedDataset, traceDataset } from './datasets/traceDataset.js';
export { type VerifiedDataset, verifyDatasets } from './datasets/verifyDatasets.js';
