import type { Stage } from '../stages/Stage.js';

/** How far the work of one stage, of a conversion or of a backup, has come; `done` grows to `total`. */
export interface ProgressEvent {
  readonly stage: Stage | 'convert' | 'backup' | 'restore';
  readonly done: number;
  readonly total: number;
  /** Of those done, the ones that an earlier process had done, in no time. */
  readonly found?: number;
  /** Of a training: the candidates through all folds, and the highest mean AUC of them. */
  readonly candidates?: number;
  readonly auc?: number | undefined;
}

/** Where a stage reports its progress; the caller draws it. */
export type ReportProgress = (event: ProgressEvent) => void;
