import type { UnstoredPrediction } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import type { Matrix } from '@neurograde/learn/prediction';
import { type DecimalMark, type FeatureTable, readFeatureFile, requireNamedCases } from '@neurograde/radiomics/reading';
import { asNeurogradeError } from '../../identity/asNeurogradeError.js';
import { readInputFile } from '../../input/readInputFile.js';
import type { LoadedModel } from './LoadedModel.js';

export interface GradeOptions {
  readonly segment: string | undefined;
  /** The decimal sign of files whose numbers could be read in two ways. Default: they are refused. */
  readonly decimal?: DecimalMark | undefined;
  /** A patient with more than this share of the values missing gets no prediction. */
  readonly maxMissingShare: number;
}

/** A file, or one patient of it, that got no prediction. */
export interface Failed {
  /** Place of the file among those given, from 1. */
  readonly file: number;
  /** Null when it is the whole file. */
  readonly line: number | null;
  readonly problem: NeurogradeError;
}

/** One patient of a file, graded. */
export interface GradedPatient {
  /** As the file has it; undefined where it names none. */
  readonly patient: string | undefined;
  /** The values the model took, in its order. */
  readonly values: Float64Array;
  readonly answer: Omit<UnstoredPrediction, 'stored' | 'model'>;
}

export interface GradedFile {
  readonly content: Uint8Array;
  /** In the order of the patients. */
  readonly patients: readonly (GradedPatient | Failed)[];
}

/**
 * Reads a file and grades its patients. What is wrong with the whole file is returned, not thrown, so that the others go on.
 *
 * @param name as the file may be shown
 * @param file its place among those given, from 1
 */
export async function gradeFile(
  model: LoadedModel,
  path: string,
  name: string,
  file: number,
  options: GradeOptions,
): Promise<GradedFile | Failed> {
  try {
    return await gradeContent(model, await readInputFile(path, name), name, file, options);
  } catch (error) {
    return { file, line: null, problem: asNeurogradeError(error, name) };
  }
}

/** The same for a file whose bytes are at hand. */
export async function gradeContent(
  model: LoadedModel,
  content: Uint8Array,
  name: string,
  file: number,
  { segment, decimal, maxMissingShare }: GradeOptions,
): Promise<GradedFile | Failed> {
  try {
    const table = requireNamedCases(await readFeatureFile(content, { segment, decimal, categorical: model.categorical }));
    return { content, patients: gradeTable(model, table, name, file, maxMissingShare) };
  } catch (error) {
    return { file, line: null, problem: asNeurogradeError(error, name) };
  }
}

function gradeTable(
  model: LoadedModel,
  table: FeatureTable,
  name: string,
  file: number,
  maxMissingShare: number,
): (GradedPatient | Failed)[] {
  const places = table.records.map(({ line, patient }) => ({ file, line, patient, name }));
  return gradeRows(model, model.align(table, name), places, maxMissingShare);
}

/** Where a row of values came from. */
export interface RowPlace {
  readonly file: number;
  readonly line: number;
  readonly patient: string | undefined;
  /** Of the file, as it may be shown. */
  readonly name: string;
}

/** Grades rows of values in the model's order, but those in which too much is missing. */
export function gradeRows(
  model: LoadedModel,
  X: Matrix,
  places: readonly RowPlace[],
  maxMissingShare: number,
): (GradedPatient | Failed)[] {
  const { threshold, datasetVersion } = model.artifact;
  const graded = model.grade(X);
  const limit = model.missingLimit(maxMissingShare);
  return places.map(({ file, line, patient, name }, row) => {
    const { imputed: missing } = graded[row]!;
    if (missing / X.columns > limit) {
      const details = { file: name, line, missing, features: X.columns };
      return { file, line, problem: new NeurogradeError('predict.too-many-missing', details) };
    }
    return { patient, values: X.row(row), answer: { file, line, threshold, datasetVersion, ...graded[row]! } };
  });
}
