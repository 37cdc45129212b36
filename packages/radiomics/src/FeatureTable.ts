/** The layouts that can be read. */
export type Layout = 'wide-csv' | 'slicer' | 'slicer-legacy';

/** One file of a clinic's tool as rows of numbers, whatever its layout was. */
export interface FeatureTable {
  readonly layout: Layout;
  /** Names of the numeric features, in the file's order. PyRadiomics names are `<imageType>_<featureClass>_<Feature>`. */
  readonly features: readonly string[];
  readonly records: readonly FeatureRecord[];
  /** Columns that are not features, and why; a file's reader is told of each. */
  readonly droppedColumns: readonly DroppedColumn[];
  /** Cells that held something that is not a finite number (`#DIV/0!`, `inf`, …) and were read as missing, by feature. */
  readonly unreadableCells: readonly UnreadableCells[];
}

export interface FeatureRecord {
  /** The patient as the file says it, or undefined where the layout has none (a Slicer table: its file's name tells). */
  readonly patient: string | undefined;
  /** The segment whose values these are, where the layout names one. */
  readonly segment: string | undefined;
  /** Line of the file where the record starts, from 1. */
  readonly line: number;
  /** One value a feature, NaN where missing; shape (features). */
  readonly values: Float64Array;
}

export interface DroppedColumn {
  readonly column: string;
  /** `identifier`: a column named as what identifies a patient, or an unnamed one (a row index); `grade`: as a grade or a diagnosis. */
  readonly reason: 'date' | 'text' | 'diagnostics' | 'grade' | 'identifier';
}

export interface UnreadableCells {
  readonly feature: string;
  readonly count: number;
  /** The first such cell as written, for the message to the user. */
  readonly example: string;
  /** Line of the first such cell, from 1. */
  readonly line: number;
}
