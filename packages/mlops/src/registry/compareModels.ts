import {
  METRIC_NAMES,
  type ModelComparison,
  type ModelRecord,
  NeurogradeError,
  type RunRecord,
  type Scored,
} from '@neurograde/contracts';
import { correctedResampledT, delongTest, mcnemarTest } from '@neurograde/learn';
import { loadRunRecord } from '../artifacts/runStore.js';
import type { Model } from '../database/modelRepository.js';
import { findRun } from '../database/runRepository.js';
import type { Workspace } from '../home/openWorkspace.js';
import { resolveModel } from './resolveModel.js';

interface Compared {
  readonly model: Model;
  readonly run: RunRecord;
  readonly record: ModelRecord;
}

/**
 * Two models on the same patients, the first minus the second: every metric over the same folds, and the AUC and the grades on the same test part.
 *
 * @throws `registry.other-rows` where they were not measured on the same patients in the same folds; `model.no-record`, `usage.not-found`, `usage.ambiguous-id`
 */
export async function compareModels(workspace: Workspace, first: string, second: string): Promise<ModelComparison> {
  const [a, b] = [await load(workspace, first), await load(workspace, second)];
  const other = otherRows(a, b);
  if (other !== undefined) throw new NeurogradeError('registry.other-rows', { a: a.model.id, b: b.model.id, ...other });
  return {
    a: identityOf(a),
    b: identityOf(b),
    datasetVersion: a.run.datasetVersion,
    folds: foldComparison(a, b),
    test: testComparison(a.record, b.record),
  };
}

/** Over the outer folds where both were judged by the nested protocol, else over those of the training part. */
function foldComparison(a: Compared, b: Compared): ModelComparison['folds'] {
  const outer = a.run.nested?.folds;
  const [on, ours, theirs, folds] =
    a.record.nested && b.record.nested && outer !== undefined
      ? (['nested', a.record.nested, b.record.nested, outer] as const)
      : (['cv', a.record.cv, b.record.cv, a.run.folds] as const);
  const rows = a.record.outOfFold.low.length;
  const nTest = Math.max(1, Math.round(rows / folds));
  const metrics = METRIC_NAMES.map((metric) => {
    const [one, other] = [ours[metric], theirs[metric]];
    const differences = Float64Array.from(one.folds, (value, fold) => value - other.folds[fold]!);
    const { mean: difference, lower, upper, pValue } = correctedResampledT(differences, { nTrain: rows - nTest, nTest });
    return { metric, a: one.mean, b: other.mean, difference, lower, upper, pValue };
  });
  return { on, count: ours.auc.folds.length, rows, metrics };
}

async function load({ database, bucket }: Workspace, written: string): Promise<Compared> {
  const model = await resolveModel(database, written);
  if ((await findRun(database, model.runId))!.bucketKey === null)
    throw new NeurogradeError('model.no-record', { run: model.runId });
  const run = await loadRunRecord(bucket, model.runId);
  return { model, run, record: run.models.find(({ model: id }) => id === model.id)! };
}

function identityOf({ model: { id, name, runId } }: Compared): ModelComparison['a'] {
  return { id, name, run: runId };
}

/** Why the rows are not the same, in English and Spanish. */
function otherRows(a: Compared, b: Compared): { problem: string; problema: string } | undefined {
  if (a.model.runId === b.model.runId) return undefined;
  if (a.run.datasetVersion !== b.run.datasetVersion)
    return { problem: 'other versions of the dataset', problema: 'otras versiones de los datos' };
  if (a.run.shuffledLabels !== b.run.shuffledLabels) return { problem: 'shuffled grades', problema: 'grados barajados' };
  if (placeOf(a.record.testScores) !== placeOf(b.record.testScores))
    return { problem: 'another test part', problema: 'otra parte de prueba' };
  if (a.run.protocol !== b.run.protocol) return { problem: 'another protocol', problema: 'otro protocolo' };
  if (
    a.run.folds !== b.run.folds ||
    outerOf(a.run) !== outerOf(b.run) ||
    placeOf(a.record.outOfFold) !== placeOf(b.record.outOfFold)
  )
    return { problem: 'other folds', problema: 'otros pliegues' };
  return undefined;
}

/** Equal for the same patients in the same order and folds. */
function placeOf(scored: (Scored & { readonly fold?: readonly number[] }) | null): string {
  return JSON.stringify(scored && [scored.patient, scored.low, scored.fold]);
}

/** Equal for the same outer folds. */
function outerOf({ nested }: RunRecord): string {
  return JSON.stringify(nested && [nested.patient, nested.foldOf]);
}

function testComparison(a: ModelRecord, b: ModelRecord): ModelComparison['test'] {
  const { testScores: ours } = a;
  const { testScores: theirs } = b;
  if (ours === null || theirs === null || ours.low.length === 0) return null;
  const low = Uint8Array.from(ours.low, Number);
  const graded = ({ probability }: Scored, threshold: number) =>
    Uint8Array.from(probability, (value) => Number(value >= threshold));
  const { onlyFirst, onlySecond, pValue } = mcnemarTest(low, graded(ours, a.threshold), graded(theirs, b.threshold));
  return {
    rows: low.length,
    auc: aucComparison(low, ours, theirs),
    grades: { thresholds: [a.threshold, b.threshold], onlyA: onlyFirst, onlyB: onlySecond, pValue },
  };
}

/** Of the decision scores, as the recorded AUC is. */
function aucComparison(low: Uint8Array, ours: Scored, theirs: Scored): NonNullable<ModelComparison['test']>['auc'] {
  const lows = low.reduce((sum, each) => sum + each, 0);
  if (lows < 2 || low.length - lows < 2) return null;
  const { aucs, difference, lower, upper, pValue } = delongTest(
    low,
    Float64Array.from(ours.score),
    Float64Array.from(theirs.score),
  );
  return { a: aucs[0], b: aucs[1], difference, lower, upper, pValue };
}
