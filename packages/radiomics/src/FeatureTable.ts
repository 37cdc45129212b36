import type { Detection } from './Detection.js';
import type { ExtractionSettings } from './settings/ExtractionSettings.js';

/** The layouts that can be read. */
export type Layout =
  | 'wide-csv'
  | 'transposed'
  | 'slicer'
  | 'slicer-legacy'
  | 'pyradiomics-csv'
  | 'pyradiomics-txt'
  | 'pyradiomics-json';

/** One file of a clinic's tool as rows of numbers, whatever its layout was. */
export interface FeatureTable {
  readonly layout: Layout;
  /** How the file was understood, and how sure that is. */
  readonly detection: Detection;
  /** Names of the numeric features, in the file's order. PyRadiomics names are `<imageType>_<featureClass>_<Feature>`. */
  readonly features: readonly string[];
  readonly records: readonly FeatureRecord[];
  /** Columns of categories that were asked for and are there, by the names they were asked for; absent where there is none. */
  readonly categoricals?: readonly string[];
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
  /**
   * Line of the file where the record starts, from 1. In a table on its side, the column; where several cases of a JSON start on one line, the
   * number of the case.
   */
  readonly line: number;
  /** One value a feature, NaN where missing; shape (features). */
  readonly values: Float64Array;
  /** One category a column of categories, as written; undefined where missing. Absent where the table has no such column. */
  readonly categories?: readonly (string | undefined)[];
  /** How the features were extracted, where the file says so; one object for all records of equal settings. */
  readonly settings?: ExtractionSettings;
  /** SHA-1 of the image's voxels as PyRadiomics gives it: tells the same image again, and nothing of whose it is. */
  readonly imageHash?: string;
  /** The same of the mask. */
  readonly maskHash?: string;
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
