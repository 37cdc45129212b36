import type { Stage } from '../stages/Stage.js';

/** How far one stage's work has come; `done` grows to `total`. */
export interface ProgressEvent {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
}

/** Where a stage reports its progress; the caller draws it. */
export type ReportProgress = (event: ProgressEvent) => void;
