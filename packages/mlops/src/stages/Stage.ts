/** The six stages, in the order the data travels. */
export const STAGES = ['ingest', 'process', 'train', 'select', 'deploy', 'predict'] as const;
export type Stage = (typeof STAGES)[number];
