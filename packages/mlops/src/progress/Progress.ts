import type { Stage } from '../stages/Stage.js';

/** How far the work of one stage, of a conversion or of a backup, has come; `done` grows to `total`. */
export interface ProgressEvent {
  readonly stage: Stage | 'convert' | 'backup' | 'restore';
  readonly done: number;
  readonly total: number;
}

/** Where a stage reports its progress; the caller draws it. */
export type ReportProgress = (event: ProgressEvent) => void;
