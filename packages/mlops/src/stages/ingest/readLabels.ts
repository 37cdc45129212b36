import type { Grade, GradeMapping } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { decodeText } from '@neurograde/radiomics';
import { CsvError, parse } from 'csv-parse/sync';
import { parseGrade } from '../../cohort/parseGrade.js';
import { asNeurogradeError } from '../../identity/asNeurogradeError.js';
import { identity } from '../../identity/identity.js';
import { mayIdentify } from '../../identity/mayIdentify.js';

export interface Label {
  readonly grade: Grade;
  readonly written: string;
  /** YYYY-MM-DD, where the file gives it. */
  readonly biopsyDate: string | undefined;
  /** Name of the labels file as it may be shown. */
  readonly file: string;
  /** Line of the labels file, from 1. */
  readonly line: number;
}

/** What several lines give different grades to: the grades as written. */
export interface Contradiction {
  readonly grades: string;
}

export interface Labels {
  /** By the patient as the clinic writes it. */
  readonly byPatient: ReadonlyMap<string, Label | Contradiction>;
  /** Lines that were refused; the others stand. */
  readonly problems: readonly NeurogradeError[];
}

export interface LabelsFile {
  readonly content: Uint8Array;
  /** Its name as it may be shown. */
  readonly name: string;
}

const PATIENT = /^(patient|patient_?id|paciente|id)$/i;
const GRADE = /^(grade|grado|who_?grade|label)$/i;
const BIOPSY_DATE = /^(biopsy_?date|fecha_?biopsia)$/i;

/** What else may stand between the cells, which tells a header in one piece. */
const OTHER_DELIMITERS = /[;\t|]/;

/**
 * Labels files, `patient,grade[,biopsy_date]`, as one: UTF-8 or Windows-1252, columns in any order. Of lines for one patient with the same grade the
 * last stands; with different grades, in one file or in several, none does.
 *
 * @throws `ingest.invalid-labels-file`, `format.no-header`, `format.wrong-delimiter` without these columns, and `format.*` for what is no comma-separated text; problems of
 * single lines are returned, not thrown
 */
export function readLabels(files: readonly LabelsFile[], mapping: GradeMapping): Labels {
  const byPatient = new Map<string, Label | Contradiction>();
  const problems: NeurogradeError[] = [];
  for (const { patient, written, biopsyDate, file, line } of files.flatMap(readRows)) {
    const grade = parseGrade(written, mapping);
    const earlier = byPatient.get(patient);
    if (grade === undefined) {
      problems.push(new NeurogradeError('ingest.unknown-grade', { file, line, value: showable(written) }));
    } else if (biopsyDate !== '' && !isDate(biopsyDate)) {
      problems.push(new NeurogradeError('ingest.invalid-biopsy-date', { file, line, value: showable(biopsyDate) }));
    } else if (earlier !== undefined && 'grades' in earlier) {
      problems.push(new NeurogradeError('ingest.grade-conflict', { file, line, grades: earlier.grades }));
    } else if (earlier !== undefined && earlier.grade !== grade) {
      const grades = `${earlier.written}, ${written}`;
      problems.push(new NeurogradeError('ingest.grade-conflict', { file, line, grades }));
      byPatient.set(patient, { grades });
    } else {
      byPatient.set(patient, { grade, written, biopsyDate: biopsyDate === '' ? undefined : biopsyDate, file, line });
    }
  }
  return { byPatient, problems };
}

interface Row {
  readonly patient: string;
  readonly written: string;
  readonly biopsyDate: string;
  readonly file: string;
  readonly line: number;
}

function readRows({ content, name: file }: LabelsFile): Row[] {
  const [head, ...rows] = parseRows(content, file);
  const header = head?.record ?? [];
  const patientAt = header.findIndex((name) => PATIENT.test(name));
  const gradeAt = header.findIndex((name) => GRADE.test(name));
  const dateAt = header.findIndex((name) => BIOPSY_DATE.test(name));
  if (patientAt === -1 || gradeAt === -1) throw badHeader(header, file);
  return rows.map(({ record, line }) => ({
    patient: identity(record[patientAt] ?? ''),
    written: record[gradeAt] ?? '',
    biopsyDate: record[dateAt] ?? '',
    file,
    line,
  }));
}

/** A first line that holds a grade is a patient's, which no message may show. */
function badHeader(header: readonly string[], file: string): NeurogradeError {
  const cells = header.flatMap((cell) => cell.split(OTHER_DELIMITERS));
  if (cells.some((cell) => parseGrade(cell, 'who') !== undefined)) return new NeurogradeError('format.no-header', { file });
  const found = OTHER_DELIMITERS.exec(header[0] ?? '')?.[0];
  if (found !== undefined && cells.some((cell) => PATIENT.test(cell.trim())) && cells.some((cell) => GRADE.test(cell.trim()))) {
    return new NeurogradeError('format.wrong-delimiter', { file, found: found === '\t' ? 'TAB' : found, expected: ',' });
  }
  return new NeurogradeError('ingest.invalid-labels-file', { file, found: header.join(',').slice(0, 60) });
}

/** A wrong cell for a message; not where it may be a patient, as when columns are mixed up. A date by itself tells nobody. */
function showable(cell: string): string {
  return mayIdentify(cell.replace(/\b\d{1,4}([./-])\d{1,2}\1\d{1,4}\b/, '')) ? '…' : cell.slice(0, 20);
}

function parseRows(content: Uint8Array, file: string): { record: string[]; line: number }[] {
  try {
    const text = decodeText(content);
    const parsed = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true });
    return (parsed as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      record,
      line: info.lines,
    }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw asNeurogradeError(cause, file);
    throw new NeurogradeError('format.broken-quotes', { file, line: Number(cause.lines) }, { cause });
  }
}

function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
