export { parseGrade } from './cohort/parseGrade.js';
export { reveal } from './identity/reveal.js';
export { sentFile } from './input/openSent.js';
export type { IngestSource } from './stages/ingest/collectFiles.js';
export { type IngestOptions, type IngestResult, ingest } from './stages/ingest/ingest.js';
export { type RetryOptions, type RetryResult, retry } from './stages/ingest/retry.js';
