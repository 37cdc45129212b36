import { basename, extname } from 'node:path';
import { type Grade, type GradeMapping, NeurogradeError } from '@neurograde/contracts';
import { type FeatureTable, type Layout, readFeatureFile } from '@neurograde/radiomics';
import { sha256 } from '../../bucket/putHashed.js';
import { duplicatePatients } from '../../cohort/duplicatePatients.js';
import { valuesHasher } from '../../cohort/valuesHasher.js';
import { asNeurogradeError } from '../../identity/asNeurogradeError.js';
import { identity } from '../../identity/identity.js';
import { readInputFile } from '../../input/readInputFile.js';
import type { CollectedFile } from './collectFiles.js';
import { type Contradiction, type Label, type Labels, type LabelsFile, readLabels } from './readLabels.js';

export interface DeliveredRecord {
  /** The file's name as it may be shown. */
  readonly file: string;
  readonly fileSha256: string;
  readonly line: number;
  /** Pseudonym. */
  readonly patient: string;
  readonly segment: string | undefined;
  readonly valuesSha256: string;
  readonly grade: Grade;
  readonly gradeAsWritten: string;
  /** YYYY-MM-DD. */
  readonly biopsyDate: string | undefined;
}

export interface DeliveredFile {
  /** As it may be shown. */
  readonly name: string;
  readonly sha256: string;
  /** Where its bytes are kept; undefined when they could not be read. */
  readonly bucketKey: string | undefined;
  readonly bytes: number;
  /** Undefined when no row of it could be read. */
  readonly layout: Layout | undefined;
  readonly problem: NeurogradeError | undefined;
}

export interface Delivery {
  readonly files: readonly DeliveredFile[];
  readonly records: readonly DeliveredRecord[];
  /** Everything that was refused, files and single rows, in the order found. */
  readonly problems: readonly NeurogradeError[];
}

export interface DeliveryOptions {
  /** Paths of the labels files. */
  readonly labels: readonly string[];
  readonly segment: string | undefined;
  readonly gradeMapping: GradeMapping;
  readonly pseudonymize: (patient: string) => string;
  readonly nameOf: (path: string, position: number) => string;
  /** Keeps the bytes of a file: accepted, or in quarantine. */
  readonly keep: (content: Uint8Array, accepted: boolean) => Promise<string>;
  readonly onFile: (done: number) => void;
}

/** Reads the files of a delivery one by one, joins the grades, and sorts out what cannot be accepted. */
export async function readDelivery(collected: readonly CollectedFile[], options: DeliveryOptions): Promise<Delivery> {
  const labels = await loadLabels(options);
  const problems: NeurogradeError[] = [...labels.problems];
  const files: DeliveredFile[] = [];
  const records: DeliveredRecord[] = [];
  const seen = new Set<string>();
  const names = new Set<string>();
  const tables = new Map<string, string>();
  for (const [index, file] of collected.entries()) {
    const name = unused(options.nameOf(file.path, index + 1), index + 1, names);
    const read = await readOne(file, name, options);
    const patientOfFile = identity(basename(file.path, extname(file.path)));
    files.push(read.file);
    if (read.table === undefined) {
      problems.push(read.file.problem!);
      seen.add(patientOfFile);
    } else if (namesPatients(read.table) && tables.has(contentOf(read.file, file))) {
      problems.push(new NeurogradeError('ingest.duplicate-file', { file: name, other: tables.get(contentOf(read.file, file))! }));
    } else {
      tables.set(contentOf(read.file, file), name);
      const hash = valuesHasher(read.table.features);
      for (const record of read.table.records) {
        const patient = record.patient === undefined ? patientOfFile : identity(record.patient);
        seen.add(patient);
        const place = { file: read.file.name, line: record.line };
        const graded = joinGrade(file.grades, labels.byPatient.get(patient), place);
        if (graded instanceof NeurogradeError) {
          problems.push(graded);
          continue;
        }
        records.push({
          ...place,
          ...graded,
          fileSha256: read.file.sha256,
          patient: options.pseudonymize(patient),
          segment: record.segment,
          valuesSha256: hash(record.values),
        });
      }
    }
    options.onFile(index + 1);
  }
  for (const [patient, label] of labels.byPatient) {
    if (seen.has(patient) || 'grades' in label) continue;
    problems.push(new NeurogradeError('ingest.grade-for-unknown-patient', { file: label.file, line: label.line }));
  }
  return { files, records: withoutDuplicates(records, problems), problems };
}

interface ReadFile {
  readonly file: DeliveredFile;
  readonly table: FeatureTable | undefined;
}

async function readOne({ path }: CollectedFile, name: string, { segment, keep }: DeliveryOptions): Promise<ReadFile> {
  let content: Uint8Array;
  try {
    content = await readInputFile(path, name);
  } catch (error) {
    const problem = asNeurogradeError(error, name);
    return { file: { name, sha256: '', bucketKey: undefined, bytes: 0, layout: undefined, problem }, table: undefined };
  }
  let table: FeatureTable | undefined;
  let problem: NeurogradeError | undefined;
  try {
    table = await readFeatureFile(content, segment === undefined ? {} : { segment });
  } catch (error) {
    problem = asNeurogradeError(error, name);
  }
  const bucketKey = await keep(content, table !== undefined);
  return { file: { name, sha256: sha256(content), bucketKey, bytes: content.byteLength, layout: table?.layout, problem }, table };
}

/** Whether rows name their patients; else the file's name does, and two patients may have files of the same bytes. */
function namesPatients({ records }: FeatureTable): boolean {
  return records.some(({ patient }) => patient !== undefined);
}

/** What makes a file the same as one before: its bytes and the grade it was given with. */
function contentOf({ sha256 }: DeliveredFile, { grades }: CollectedFile): string {
  return [sha256, ...grades].join(' ');
}

async function loadLabels({ labels, gradeMapping, nameOf }: DeliveryOptions): Promise<Labels> {
  const files: LabelsFile[] = [];
  for (const [index, path] of labels.entries()) {
    const name = nameOf(path, index + 1);
    files.push({ content: await readInputFile(path, name), name });
  }
  return readLabels(files, gradeMapping);
}

/** Files of different folders may bear one name; the place among those delivered then tells them apart. */
function unused(name: string, position: number, names: Set<string>): string {
  const own = names.has(name) ? `#${position} ${name}` : name;
  names.add(own);
  return own;
}

type Graded = Pick<DeliveredRecord, 'grade' | 'gradeAsWritten' | 'biopsyDate'>;

function joinGrade(
  grades: readonly Grade[],
  label: Label | Contradiction | undefined,
  place: { file: string; line: number },
): Graded | NeurogradeError {
  const [grade] = grades;
  if (grades.length > 1) return new NeurogradeError('ingest.grade-conflict', { ...place, grades: grades.join(', ') });
  if (label === undefined) {
    if (grade === undefined) return new NeurogradeError('ingest.patient-without-grade', place);
    return { grade, gradeAsWritten: grade, biopsyDate: undefined };
  }
  if ('grades' in label) return new NeurogradeError('ingest.grade-conflict', { ...place, grades: label.grades });
  if (grade !== undefined && grade !== label.grade) {
    return new NeurogradeError('ingest.grade-conflict', { ...place, grades: `${grade}, ${label.written}` });
  }
  return { grade: label.grade, gradeAsWritten: label.written, biopsyDate: label.biopsyDate };
}

/** The records less those of duplicated patients, each of which is said in `problems`. Two grades for one patient make the records differ. */
function withoutDuplicates(records: readonly DeliveredRecord[], problems: NeurogradeError[]): DeliveredRecord[] {
  const comparable = records.map((record) => ({
    record,
    patient: record.patient,
    valuesSha256: record.valuesSha256 + record.grade,
  }));
  const { kept, same, different } = duplicatePatients(comparable);
  for (const { record, other } of same) problems.push(duplicate('ingest.duplicate-patient-same', record.record, other.record));
  for (const { record, other } of different) problems.push(difference(record.record, other.record));
  return kept.map(({ record }) => record);
}

function difference(record: DeliveredRecord, other: DeliveredRecord): NeurogradeError {
  if (record.valuesSha256 !== other.valuesSha256) return duplicate('ingest.duplicate-patient-different', record, other);
  const grades = `${record.gradeAsWritten}, ${other.gradeAsWritten}`;
  return new NeurogradeError('ingest.grade-conflict', { file: record.file, line: record.line, grades });
}

function duplicate(
  code: 'ingest.duplicate-patient-same' | 'ingest.duplicate-patient-different',
  { file, line }: DeliveredRecord,
  other: DeliveredRecord,
): NeurogradeError {
  return new NeurogradeError(code, { file, line, other: `${other.file}:${other.line}` });
}
