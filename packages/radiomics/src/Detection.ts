import type { Layout } from './FeatureTable.js';

/** What the bytes were packed in; `text` for everything that an editor opens, JSON included. */
export type Container = 'text' | 'xlsx' | 'parquet';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Delimiter = ',' | ';' | '\t' | '|';

/** The sign before the decimals. */
export type DecimalMark = '.' | ',';

/**
 * What the reader went by.
 * - `byte-order-mark`, `valid-utf-8`: the encoding is told by the bytes; `not-utf-8`: there are accents, and they are taken for Windows-1252
 * - `excel-hint`: a first line `sep=;`; `only-delimiter`: no other sign parts the header; `best-delimiter`: others part it worse
 * - `header-names`: the names of the columns are those of one tool; `feature-keys`: names are PyRadiomics keys; `patient-column`: a column is
 *   named as a patient's; `case-lines`, `json-syntax`: the text is of that form
 * - `decimal-in-cells`: some number can be read in one way only; `decimal-given`: the caller said; `decimal-assumed`: points, as nothing speaks against
 * - `appended-outputs`: the header is repeated, or several outputs follow one another
 */
export type DetectionReason =
  | 'byte-order-mark'
  | 'valid-utf-8'
  | 'not-utf-8'
  | 'excel-hint'
  | 'only-delimiter'
  | 'best-delimiter'
  | 'header-names'
  | 'feature-keys'
  | 'patient-column'
  | 'case-lines'
  | 'json-syntax'
  | 'decimal-in-cells'
  | 'decimal-given'
  | 'decimal-assumed'
  | 'appended-outputs';

/** How a file was understood. */
export interface Detection {
  readonly layout: Layout;
  readonly container: Container;
  /** Undefined where the container settles it. */
  readonly encoding: Encoding | undefined;
  /** Undefined where cells are not parted by a sign. */
  readonly delimiter: Delimiter | undefined;
  /** Undefined where no number has decimals. */
  readonly decimal: DecimalMark | undefined;
  /** `likely` where something was taken for granted that another reading could contradict; what is truly open is refused instead. */
  readonly confidence: 'certain' | 'likely';
  readonly because: readonly DetectionReason[];
}

/** Reasons that leave a doubt. */
const DOUBTS: ReadonlySet<DetectionReason> = new Set(['not-utf-8', 'best-delimiter', 'decimal-assumed']);

/** Reasons that settle what the layout is. */
const LAYOUT_REASONS: ReadonlySet<DetectionReason> = new Set(['header-names', 'feature-keys', 'case-lines', 'json-syntax']);

/** How sure the reasons are: without doubts, and with the layout settled by more than a patient's column. */
export function confidenceOf(because: readonly DetectionReason[]): Detection['confidence'] {
  const settled = because.some((reason) => LAYOUT_REASONS.has(reason));
  return settled && !because.some((reason) => DOUBTS.has(reason)) ? 'certain' : 'likely';
}
