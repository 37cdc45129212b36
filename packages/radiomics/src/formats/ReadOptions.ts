import type { DecimalMark } from '../Detection.js';
import type { KnownShapes } from './KnownShapes.js';

export interface ReadOptions {
  /** The segment to read where a file holds several; layouts without segments pass it over. */
  readonly segment?: string | undefined;
  /** Reads every segment, a record each, where none is named. Default false: a file of several segments is refused unless one is named. */
  readonly allSegments?: boolean | undefined;
  /** The decimal mark of a file whose numbers could be read in two ways (`1,234`); where the cells settle it, it is passed over. */
  readonly decimal?: DecimalMark | undefined;
  /**
   * Columns to read as categories, whatever their cells are; letter case and spaces around a name do not count. Columns of a PyRadiomics feature, of the patient, of a
   * segment, of a grade or of dates stay what they are. Default: none.
   */
  readonly categorical?: readonly string[] | undefined;
  /** One for files that are read one after another with the same other options: those alike but for their numbers are read faster. */
  readonly shapes?: KnownShapes | undefined;
}
