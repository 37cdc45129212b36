import { numberCell } from './numberCell.js';

export interface WideTable {
  readonly features: readonly string[];
  readonly records: readonly WideRecord[];
  /** Name of the patient's column. Default `ID`. */
  readonly patientColumn?: string;
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
export function writeWideCsv({ features, records, patientColumn = 'ID' }: WideTable): string {
  const rows = records.map(({ patient, values }) => {
    if (values.length !== features.length) {
      throw new RangeError(`writeWideCsv: values must be as many as features, ${features.length}; got ${values.length}`);
    }
    return [textCell(patient), ...Array.from(values, numberCell)];
  });
  return [[patientColumn, ...features].map(textCell), ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}

function textCell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
