import { type Grade, type GradeMapping, NeurogradeError } from '@neurograde/contracts';
import { parse } from 'csv-parse/sync';
import { identity } from '../../identity/identity.js';
import { parseGrade } from './parseGrade.js';

export interface Label {
  readonly grade: Grade;
  readonly written: string;
  /** YYYY-MM-DD, where the file gives it. */
  readonly biopsyDate: string | undefined;
  /** Line of the labels file, from 1. */
  readonly line: number;
}

export interface Labels {
  /** By the patient as the clinic writes it. */
  readonly byPatient: ReadonlyMap<string, Label>;
  /** Lines that were refused; the others stand. */
  readonly problems: readonly NeurogradeError[];
}

const PATIENT = /^(patient|patient_?id|paciente|id)$/i;
const GRADE = /^(grade|grado|who_?grade|label)$/i;
const BIOPSY_DATE = /^(biopsy_?date|fecha_?biopsia)$/i;

/**
 * A labels file: `patient,grade[,biopsy_date]`.
 *
 * @param file the file's name as it may be shown
 * @throws `ingest.invalid-labels-file` when it has no such columns; problems of single lines are returned, not thrown
 */
export function readLabels(content: Uint8Array, file: string, mapping: GradeMapping): Labels {
  const rows = parseRows(content, file);
  const header = rows[0]?.record ?? [];
  const patientAt = header.findIndex((name) => PATIENT.test(name));
  const gradeAt = header.findIndex((name) => GRADE.test(name));
  const dateAt = header.findIndex((name) => BIOPSY_DATE.test(name));
  if (patientAt === -1 || gradeAt === -1) {
    throw new NeurogradeError('ingest.invalid-labels-file', { file, problem: `header: ${header.join(',').slice(0, 60)}` });
  }
  const byPatient = new Map<string, Label>();
  const problems: NeurogradeError[] = [];
  for (const { record, line } of rows.slice(1)) {
    const patient = identity(record[patientAt] ?? '');
    const written = (record[gradeAt] ?? '').trim();
    const biopsyDate = (dateAt === -1 ? '' : (record[dateAt] ?? '')).trim();
    const grade = parseGrade(written, mapping);
    const earlier = byPatient.get(patient);
    if (grade === undefined) {
      problems.push(new NeurogradeError('ingest.unknown-grade', { file, line, value: written.slice(0, 20) }));
    } else if (biopsyDate !== '' && !isDate(biopsyDate)) {
      problems.push(new NeurogradeError('ingest.invalid-biopsy-date', { file, line, value: biopsyDate.slice(0, 20) }));
    } else if (earlier !== undefined && earlier.grade !== grade) {
      problems.push(new NeurogradeError('ingest.grade-conflict', { file, line, grades: `${earlier.written}, ${written}` }));
      byPatient.delete(patient);
    } else {
      byPatient.set(patient, { grade, written, biopsyDate: biopsyDate === '' ? undefined : biopsyDate, line });
    }
  }
  return { byPatient, problems };
}

function parseRows(content: Uint8Array, file: string): { record: string[]; line: number }[] {
  try {
    const parsed = parse(content, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true });
    return (parsed as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({ record, line: info.lines }));
  } catch (cause) {
    throw new NeurogradeError('ingest.invalid-labels-file', { file, problem: 'csv' }, { cause });
  }
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}
