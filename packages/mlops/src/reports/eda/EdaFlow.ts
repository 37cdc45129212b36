import type { Language } from '@neurograde/contracts';

/** What became of the files that a dataset version was made from. */
export interface EdaFlow {
  /** Files that came in. */
  readonly received: number;
  readonly refused: readonly {
    readonly file: string;
    /** Code of the error, as the documentation lists it. */
    readonly code: string;
    readonly text: Readonly<Record<Language, string>>;
  }[];
  /** Files whose records are in the dataset. */
  readonly used: number;
}
