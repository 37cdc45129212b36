import type { Language } from '@neurograde/contracts';

/** What is said of a file. */
export interface FlowNotice {
  readonly file: string;
  /** Code of the error, as the documentation lists it. */
  readonly code: string;
  readonly text: Readonly<Record<Language, string>>;
}

/** What became of the files that a dataset version was made from. */
export interface EdaFlow {
  /** Files that came in. */
  readonly received: number;
  readonly refused: readonly FlowNotice[];
  /** Files whose records are in the dataset. */
  readonly used: number;
  /** Records that are used and that a person should look at. */
  readonly warnings: readonly FlowNotice[];
}
