import type { DroppedColumn } from '../FeatureTable.js';
import { holdsFeatureKey } from '../pyradiomicsFeatures.js';

/** What a column is by its name alone; `feature` is one whatever it holds, `data` is undecided until its cells have been seen. */
export type ColumnRole = 'patient' | 'segment' | 'unnamed' | 'feature' | 'data' | 'category' | DroppedColumn['reason'];

/** Whole names of a patient column, letters and digits only; where several are there, the first of this list is the patient. */
const PATIENT_NAMES = [
  'patientid',
  'patient',
  'idpaciente',
  'paciente',
  'subjectid',
  'subject',
  'id',
  'caseid',
  'case',
  'mrn',
  'nhc',
  'hc',
  'nombre',
];
/** Words of a patient column's name where no whole name is there, in the same order. */
const PATIENT_WORDS = ['patient', 'paciente', 'subject', 'sujeto', 'mrn', 'nhc', 'historia', 'hc'];
const IDENTIFIER_WORDS: ReadonlySet<string> = new Set([
  ...PATIENT_NAMES,
  ...PATIENT_WORDS,
  ...['uid', 'code', 'codigo', 'record', 'accession', 'name', 'cedula', 'dni', 'documento', 'identificacion'],
  ...['nif', 'nie', 'rut', 'curp', 'cpf', 'ssn', 'nss', 'expediente'],
]);
const GRADE_WORDS: ReadonlySet<string> = new Set([
  ...['grade', 'grado', 'who', 'whograde', 'oms', 'class', 'clase', 'label'],
  ...['diagnosis', 'diagnostico', 'histology', 'histologia'],
]);
const DATE_WORDS: ReadonlySet<string> = new Set(['date', 'datetime', 'birthdate', 'fecha']);
const DIAGNOSTICS = /^(?:diagnostics|general_info)_/;
/** Columns that PyRadiomics copies from its input: paths, and which of a mask's labels or channels is meant. */
const PATHS = /^(?:image|mask|label_channel)$/i;
const SEGMENT = /^(?:segment|segmento|roi)$/i;

const YEAR_FIRST_OR_LAST =
  /^(?:\d{4}([./-])\d{1,2}\1\d{1,2}|\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d{2}))(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;

/**
 * The role of every column of a wide table. One column at most is the patient; others whose name has a word of an identifier or of a grade
 * are told apart from features, since a number that names a patient or its grade must never be learnt from. A PyRadiomics key is a feature
 * whatever its words (`original_glcm_Id`). Beside the paths of an image and a mask, `Label` is the mask's.
 */
export function columnRoles(header: readonly string[]): ColumnRole[] {
  const wordsOf = header.map(words);
  const patient = patientColumn(header, wordsOf);
  const paths = header.includes('Image') && header.includes('Mask');
  return header.map((column, j) => {
    const has = (vocabulary: ReadonlySet<string>) => wordsOf[j]!.some((word) => vocabulary.has(word));
    if (j === patient) return 'patient';
    if (column === '') return 'unnamed';
    if (holdsFeatureKey(column)) return 'feature';
    if (isDiagnostics(column)) return 'diagnostics';
    if (PATHS.test(column)) return 'text';
    if (SEGMENT.test(column) || (paths && column === 'Label')) return 'segment';
    if (has(DATE_WORDS)) return 'date';
    if (has(IDENTIFIER_WORDS)) return 'identifier';
    return has(GRADE_WORDS) ? 'grade' : 'data';
  });
}

/** Whether a column says how the features were extracted: `diagnostics_…`, before PyRadiomics 2.0 `general_info_…`. */
export function isDiagnostics(column: string): boolean {
  return DIAGNOSTICS.test(column);
}

/**
 * The first column of a patient's whole name; else the one column that has the first patient word found. A name with a digit is not taken by its
 * words: `Patient 1` heads a table on its side, or is a patient's row. Nor is one with another delimiter, which is a whole header.
 */
function patientColumn(header: readonly string[], wordsOf: readonly (readonly string[])[]): number | undefined {
  const names = header.map((name) => plain(name).replace(/[^\p{L}\p{N}]/gu, ''));
  const named = PATIENT_NAMES.map((name) => names.indexOf(name)).find((index) => index >= 0);
  if (named !== undefined) return named;
  const candidates = [...header.keys()].filter(
    (j) => !/[\p{N};\t|]/u.test(header[j]!) && !holdsFeatureKey(header[j]!) && !wordsOf[j]!.some((word) => DATE_WORDS.has(word)),
  );
  const worded = PATIENT_WORDS.map((word) => candidates.filter((j) => wordsOf[j]!.includes(word))).find(
    ({ length }) => length > 0,
  );
  return worded?.length === 1 ? worded[0] : undefined;
}

/** Whether a cell is a date such as 2001.12.27, 2001-12-27 or 27/12/2001, with or without a time. */
export function looksLikeDate(cell: string): boolean {
  return YEAR_FIRST_OR_LAST.test(cell);
}

/** `StudyDate`, `MRNumber`, `Código_paciente` → the words, plain. */
function words(column: string): string[] {
  return plain(column.replace(/(\p{Ll})(\p{Lu})|(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1$3 $2$4')).split(/[^\p{L}]+/u);
}

/** In lower case, without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
