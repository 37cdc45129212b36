import { basename, extname } from 'node:path';
import type { Grade, GradeMapping, IdentifierFinding, IngestConfiguration } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import {
  type Detection,
  type FeatureRecord,
  type FeatureTable,
  KnownShapes,
  readFeatureFile,
  requireNamedCases,
} from '@neurograde/radiomics';
import type { Categories, DeliveryTable, FileRemarks } from '../../artifacts/DeliveryTable.js';
import { sha256 } from '../../bucket/putHashed.js';
import { duplicatePatients } from '../../cohort/duplicatePatients.js';
import { FeatureLists } from '../../cohort/FeatureLists.js';
import { asNeurogradeError } from '../../identity/asNeurogradeError.js';
import { identity } from '../../identity/identity.js';
import { type FileScan, IdentifierScanner } from '../../identity/scan/IdentifierScanner.js';
import { kindWords } from '../../identity/scan/kindWords.js';
import type { InputFile } from '../../input/InputFile.js';
import type { Original } from '../../originals/pack.js';
import type { CollectedFile } from './collectFiles.js';
import { type AheadFile, readAhead } from './readAhead.js';
import { type Contradiction, type Label, type Labels, readLabels } from './readLabels.js';

export interface DeliveredRecord extends Pick<FeatureRecord, 'settings' | 'imageHash' | 'maskHash'> {
  /** The file's name as it may be shown. */
  readonly file: string;
  readonly fileSha256: string;
  readonly line: number;
  /** Pseudonym. */
  readonly patient: string;
  readonly segment: string | undefined;
  /** One object for records of the same list. */
  readonly features: readonly string[];
  readonly values: Float64Array;
  readonly valuesSha256: string;
  /** By column of categories; those that are missing are not there. */
  readonly categories?: Categories;
  readonly grade: Grade;
  readonly gradeAsWritten: string;
  /** YYYY-MM-DD. */
  readonly biopsyDate: string | undefined;
}

export interface DeliveredFile {
  /** As it may be shown. */
  readonly name: string;
  readonly source: CollectedFile;
  readonly sha256: string;
  readonly bytes: number;
  /** Undefined when no row of it could be read. */
  readonly detection: Detection | undefined;
  readonly problem: NeurogradeError | undefined;
  /** What in it may tell who a patient is. */
  readonly findings: readonly IdentifierFinding[];
}

export interface Delivery {
  readonly files: readonly DeliveredFile[];
  readonly records: readonly DeliveredRecord[];
  readonly remarks: DeliveryTable['remarks'];
  /** The clinic's identifier of each pseudonym of the records. */
  readonly identities: ReadonlyMap<string, string>;
  /** Everything that was refused, files and single rows, in the order found. */
  readonly problems: readonly NeurogradeError[];
}

export interface DeliveryOptions {
  readonly labels: readonly InputFile[];
  readonly segment: string | undefined;
  readonly sheet: string | undefined;
  readonly decimal: ',' | '.' | undefined;
  readonly gradeMapping: GradeMapping;
  /** Columns to read as categories. */
  readonly categorical: IngestConfiguration['categorical'];
  /** What becomes of a file with identifiers. */
  readonly identifiers: IngestConfiguration['identifiers'];
  readonly pseudonymize: (patient: string) => string;
  readonly nameOf: (path: string, position: number) => string;
  /** Keeps the bytes of a file: accepted, a labels file too, or in quarantine. */
  readonly keep: (original: Original, as: 'accepted' | 'quarantine' | 'labels') => Promise<void>;
  readonly onFile: (done: number) => void;
}

/** More in one column of a file, and it holds something else than categories. */
const MOST_CATEGORIES = 30;

/** Reads the files of a delivery one by one, joins the grades, and sorts out what cannot be accepted. */
export async function readDelivery(collected: readonly CollectedFile[], options: DeliveryOptions): Promise<Delivery> {
  const labels = await loadLabels(options);
  const problems: NeurogradeError[] = [...labels.problems];
  const files: DeliveredFile[] = [];
  const records: DeliveredRecord[] = [];
  const remarks: FileRemarks[] = [];
  const identities = new Map<string, string>();
  const seen = new Set<string>();
  const names = new Set<string>();
  const tables = new Map<string, string>();
  const lists = new FeatureLists();
  const scanner = new IdentifierScanner();
  const shapes = new KnownShapes();
  const named = collected.map((file, index) => ({
    file,
    name: unused(options.nameOf(file.path, index + 1), index + 1, names),
  }));
  for await (const { file, name, content } of readAhead(named)) {
    const read = await readOne({ file, name, content }, { ...options, shapes }, lists, scanner);
    const patientOfFile = identity(basename(file.path, extname(file.path)));
    files.push(read.file);
    if (read.table === undefined) {
      problems.push(read.file.problem!);
      seen.add(patientOfFile);
    } else if (namesPatients(read.table) && tables.has(contentOf(read.file, file))) {
      problems.push(new NeurogradeError('ingest.duplicate-file', { file: name, other: tables.get(contentOf(read.file, file))! }));
    } else {
      tables.set(contentOf(read.file, file), name);
      const fileSha256 = read.file.sha256;
      const { features, hash } = lists.share(read.table.features);
      for (const record of read.table.records) {
        const patient = record.patient === undefined ? patientOfFile : identity(record.patient);
        seen.add(patient);
        const place = { file: name, line: record.line };
        const graded = joinGrade(file.grades, labels.byPatient.get(patient), place);
        if (graded instanceof NeurogradeError) {
          problems.push(graded);
          continue;
        }
        const pseudonym = options.pseudonymize(patient);
        identities.set(pseudonym, patient);
        records.push({
          ...place,
          ...graded,
          ...extractionOf(record),
          ...categoriesOf(record, read.table),
          fileSha256,
          patient: pseudonym,
          segment: record.segment,
          features,
          values: record.values,
          valuesSha256: hash(record.values),
        });
      }
      remarks.push(...remarksOf(read.table, fileSha256));
    }
    options.onFile(files.length);
  }
  for (const [patient, label] of labels.byPatient) {
    if (seen.has(patient) || 'grades' in label) continue;
    problems.push(new NeurogradeError('ingest.grade-for-unknown-patient', { file: label.file, line: label.line }));
  }
  return { files, records: withoutDuplicates(records, problems), remarks, identities, problems };
}

interface ReadFile {
  readonly file: DeliveredFile;
  readonly table: FeatureTable | undefined;
}

async function readOne(
  { file: source, name, content }: AheadFile<CollectedFile>,
  options: DeliveryOptions & { readonly shapes: KnownShapes },
  lists: FeatureLists,
  scanner: IdentifierScanner,
): Promise<ReadFile> {
  if (content instanceof Error) {
    const problem = asNeurogradeError(content, name);
    return { file: { name, source, sha256: '', bytes: 0, detection: undefined, problem, findings: [] }, table: undefined };
  }
  const original = { sha256: sha256(content), content };
  const read = await readTable(content, name, options);
  const readable = read instanceof NeurogradeError ? undefined : { ...read, features: lists.share(read.features).features };
  const scan = await scanner.scan({ path: source.path, content, table: readable });
  const problem = read instanceof NeurogradeError ? read : refusalFor(scan, name, options.identifiers, read);
  const table = problem === undefined ? readable && withoutNames(readable, scan) : undefined;
  await options.keep(original, table === undefined ? 'quarantine' : 'accepted');
  const { findings } = scan;
  const file = {
    name,
    source,
    sha256: original.sha256,
    bytes: content.byteLength,
    detection: table?.detection,
    problem,
    findings,
  };
  return { file, table };
}

/** Why a file that could be read is not taken all the same. */
function refusalFor(
  { findings, identifyingFeature, identifyingCategory }: FileScan,
  file: string,
  identifiers: IngestConfiguration['identifiers'],
  table: FeatureTable,
): NeurogradeError | undefined {
  if (identifyingCategory !== undefined) {
    const { index, kinds } = identifyingCategory;
    const column = table.categoricals![index]!;
    return new NeurogradeError('ingest.identifying-category', { file, column, ...kindWords(kinds.map((kind) => ({ kind }))) });
  }
  const crowded = crowdedCategory(table);
  if (crowded !== undefined) return new NeurogradeError('ingest.too-many-categories', { file, ...crowded });
  if (identifyingFeature !== undefined) {
    return new NeurogradeError('ingest.identifying-feature', { file, place: identifyingFeature });
  }
  if (identifiers === 'strip' || findings.length === 0) return undefined;
  return new NeurogradeError('ingest.identifiers-found', { file, ...kindWords(findings) });
}

/** The first column of categories that has too many to be one. */
function crowdedCategory({
  categoricals = [],
  records,
}: FeatureTable): { column: string; found: number; limit: number } | undefined {
  for (const [index, column] of categoricals.entries()) {
    const found = new Set(records.flatMap(({ categories }) => categories?.[index] ?? [])).size;
    if (found > MOST_CATEGORIES) return { column, found, limit: MOST_CATEGORIES };
  }
  return undefined;
}

/** The table with the names of columns that tell something replaced by their places. */
function withoutNames(table: FeatureTable, { masked }: FileScan): FeatureTable {
  if (masked.size === 0) return table;
  const droppedColumns = table.droppedColumns.map(({ column, reason }) => ({ column: masked.get(column) ?? column, reason }));
  return { ...table, droppedColumns };
}

async function readTable(
  content: Uint8Array,
  name: string,
  {
    segment,
    sheet,
    decimal,
    categorical,
    shapes,
  }: Pick<DeliveryOptions, 'segment' | 'sheet' | 'decimal' | 'categorical'> & { readonly shapes: KnownShapes },
): Promise<FeatureTable | NeurogradeError> {
  try {
    return requireNamedCases(await readFeatureFile(content, { segment, sheet, decimal, categorical, shapes }));
  } catch (error) {
    return asNeurogradeError(error, name);
  }
}

/** Whether rows name their patients; else the file's name does, and two patients may have files of the same bytes. */
function namesPatients({ records }: FeatureTable): boolean {
  return records.some(({ patient }) => patient !== undefined);
}

/** How the features were extracted, and of which image, as far as the file says. */
function extractionOf({
  settings,
  imageHash,
  maskHash,
}: FeatureRecord): Pick<FeatureRecord, 'settings' | 'imageHash' | 'maskHash'> {
  return {
    ...(settings === undefined ? {} : { settings }),
    ...(imageHash === undefined ? {} : { imageHash }),
    ...(maskHash === undefined ? {} : { maskHash }),
  };
}

/** The categories that a record has, by column. */
function categoriesOf(
  { categories = [] }: FeatureRecord,
  { categoricals = [] }: FeatureTable,
): Pick<DeliveredRecord, 'categories'> {
  const given = categoricals.flatMap((name, index) => {
    const category = categories[index];
    return category === undefined ? [] : [[name, category] as const];
  });
  return given.length === 0 ? {} : { categories: Object.fromEntries(given) };
}

/** What makes a file the same as one before: its bytes and the grade it was given with. */
function contentOf({ sha256 }: DeliveredFile, { grades }: CollectedFile): string {
  return [sha256, ...grades].join(' ');
}

function remarksOf({ records, droppedColumns, unreadableCells }: FeatureTable, fileSha256: string): FileRemarks[] {
  if (droppedColumns.length + unreadableCells.length === 0) return [];
  const segment = records[0]?.segment;
  const cells = unreadableCells.map(({ feature, count, example }) => ({ feature, count, example }));
  return [{ fileSha256, segment, droppedColumns, unreadableCells: cells }];
}

async function loadLabels({ labels, gradeMapping, nameOf, keep }: DeliveryOptions): Promise<Labels> {
  const files = [];
  for (const [index, file] of labels.entries()) {
    const name = nameOf(file.path, index + 1);
    files.push({ content: await file.read(name), name });
  }
  const read = readLabels(files, gradeMapping);
  for (const { content } of files) await keep({ sha256: sha256(content), content }, 'labels');
  return read;
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
    valuesSha256: record.valuesSha256 + record.grade + JSON.stringify(record.categories ?? {}),
  }));
  const { kept, same, different } = duplicatePatients(comparable);
  for (const { record, other } of same) problems.push(duplicate('ingest.duplicate-patient-same', record.record, other.record));
  for (const { record, other } of different) problems.push(difference(record.record, other.record));
  return kept.map(({ record }) => record);
}

function difference(record: DeliveredRecord, other: DeliveredRecord): NeurogradeError {
  if (record.valuesSha256 !== other.valuesSha256 || record.grade === other.grade)
    return duplicate('ingest.duplicate-patient-different', record, other);
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
