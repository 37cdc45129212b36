import type { DecimalMark, Delimiter } from '../Detection.js';
import { delimitedText } from './delimitedText.js';
import { numberCell } from './numberCell.js';

export interface WideTable {
  readonly features: readonly string[];
  readonly records: readonly WideRecord[];
  /** Name of the patient's column. Default `ID`. */
  readonly patientColumn?: string;
  /** Default `,`. */
  readonly delimiter?: Delimiter;
  /** Default `.`; a spreadsheet set to Spanish writes `,` between semicolons. */
  readonly decimal?: DecimalMark;
}

export interface WideRecord {
  readonly patient: string;
  /** One value a feature, NaN where missing. */
  readonly values: ArrayLike<number>;
}

/**
 * A wide csv (RFC 4180, `\n` line ends): a row per patient, the patient first.
 *
 * @throws RangeError for an infinity, and where a record has not as many values as there are features
 */
export function writeWideCsv(table: WideTable): string {
  const { features, records, patientColumn = 'ID', delimiter = ',', decimal = '.' } = table;
  const rows = records.map(({ patient, values }) => {
    if (values.length !== features.length) {
      throw new RangeError(`writeWideCsv: values must be as many as features, ${features.length}; got ${values.length}`);
    }
    return [patient, ...Array.from(values, (value) => numberCell(value).replace('.', decimal))];
  });
  return delimitedText([[patientColumn, ...features], ...rows], delimiter);
}
