import type { Stage } from '../stages/Stage.js';

/** How far the work of one stage, or of a conversion, has come; `done` grows to `total`. */
export interface ProgressEvent {
  readonly stage: Stage | 'convert';
  readonly done: number;
  readonly total: number;
}

/** Where a stage reports its progress; the caller draws it. */
export type ReportProgress = (event: ProgressEvent) => void;
