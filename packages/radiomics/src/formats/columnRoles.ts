import type { DroppedColumn } from '../FeatureTable.js';

/** What a column is by its name alone; `data` until its cells have been seen. */
export type ColumnRole = 'patient' | 'unnamed' | 'data' | DroppedColumn['reason'];

/** Names of a patient column, letters and digits only; where several are there, the first of this list is the patient. */
const PATIENT_NAMES = ['patientid', 'patient', 'idpaciente', 'paciente', 'subjectid', 'subject', 'id', 'caseid', 'case'];
const GRADE_NAMES = ['grade', 'grado', 'label', 'whograde'];
const DATE_WORDS = /^(?:date|datetime|birthdate|fecha)$/;
const DIAGNOSTICS = /^(?:diagnostics|general_info)_/;

const YEAR_FIRST_OR_LAST =
  /^(?:\d{4}([./-])\d{1,2}\1\d{1,2}|\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d{2}))(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;

/**
 * The role of every column of a wide table. One column at most is the patient; others named as a patient is are identifiers, since a
 * number that names a patient must never be learnt from.
 */
export function columnRoles(header: readonly string[]): ColumnRole[] {
  const names = header.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  const patient = PATIENT_NAMES.map((name) => names.indexOf(name)).find((index) => index >= 0);
  return header.map((column, j) => {
    if (j === patient) return 'patient';
    if (column === '') return 'unnamed';
    if (PATIENT_NAMES.includes(names[j]!)) return 'identifier';
    if (GRADE_NAMES.includes(names[j]!)) return 'grade';
    if (DIAGNOSTICS.test(column)) return 'diagnostics';
    return words(column).some((word) => DATE_WORDS.test(word)) ? 'date' : 'data';
  });
}

/** Whether a cell is a date such as 2001.12.27, 2001-12-27 or 27/12/2001, with or without a time. */
export function looksLikeDate(cell: string): boolean {
  return YEAR_FIRST_OR_LAST.test(cell);
}

/** `StudyDate`, `fecha_rm` → the words in lower case. */
function words(column: string): string[] {
  return column
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
}
