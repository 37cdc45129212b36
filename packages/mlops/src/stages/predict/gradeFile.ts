import type { UnstoredPrediction } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { type DecimalMark, type FeatureTable, readFeatureFile, requireNamedCases } from '@neurograde/radiomics/reading';
import { asNeurogradeError } from '../../identity/asNeurogradeError.js';
import { readInputFile } from '../../input/readInputFile.js';
import { type LoadedModel, missingIn } from './LoadedModel.js';

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
  { segment, decimal, maxMissingShare }: GradeOptions,
): Promise<GradedFile | Failed> {
  try {
    const content = await readInputFile(path, name);
    const table = requireNamedCases(await readFeatureFile(content, { segment, decimal }));
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
  const { threshold, datasetVersion } = model.artifact;
  const X = model.align(table, name);
  const graded = model.grade(X);
  const limit = model.missingLimit(maxMissingShare);
  return table.records.map(({ line, patient }, row) => {
    const values = X.row(row);
    const missing = missingIn(values);
    if (missing / X.columns > limit) {
      const details = { file: name, line, missing, features: X.columns };
      return { file, line, problem: new NeurogradeError('predict.too-many-missing', details) };
    }
    return { patient, values, answer: { file, line, threshold, datasetVersion, ...graded[row]! } };
  });
}
