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
import type { Workspace } from '../home/openWorkspace.js';
import { resolveModel } from './resolveModel.js';

interface Compared {
  readonly model: Model;
  readonly run: RunRecord;
  readonly record: ModelRecord;
}

/** Who a score is of, and in which fold it was made, where the record tells. */
type Placed = Scored & {
  readonly patient?: readonly string[];
  readonly fold?: readonly number[];
  readonly score?: readonly number[];
};

/**
 * Two models on the same patients, the first minus the second: every metric over the same folds, and the AUC and the grades on the same test part.
 *
 * @throws `registry.other-rows` where they were not measured on the same patients in the same folds; `usage.not-found`, `usage.ambiguous-id`
 */
export async function compareModels(workspace: Workspace, first: string, second: string): Promise<ModelComparison> {
  const [a, b] = [await load(workspace, first), await load(workspace, second)];
  const other = otherRows(a, b);
  if (other !== undefined) throw new NeurogradeError('registry.other-rows', { a: a.model.id, b: b.model.id, ...other });
  const count = a.run.folds;
  const rows = a.record.outOfFold.low.length;
  const nTest = Math.max(1, Math.round(rows / count));
  const metrics = METRIC_NAMES.map((metric) => {
    const [ours, theirs] = [a.record.cv[metric], b.record.cv[metric]];
    const differences = Float64Array.from(ours.folds, (value, fold) => value - theirs.folds[fold]!);
    const { mean: difference, lower, upper, pValue } = correctedResampledT(differences, { nTrain: rows - nTest, nTest });
    return { metric, a: ours.mean, b: theirs.mean, difference, lower, upper, pValue };
  });
  return {
    a: identityOf(a),
    b: identityOf(b),
    datasetVersion: a.run.datasetVersion,
    folds: { count, rows, metrics },
    test: testComparison(a.record, b.record),
  };
}

async function load({ database, bucket }: Workspace, written: string): Promise<Compared> {
  const model = await resolveModel(database, written);
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
  if (a.run.folds !== b.run.folds || placeOf(a.record.outOfFold) !== placeOf(b.record.outOfFold))
    return { problem: 'other folds', problema: 'otros pliegues' };
  return a.run.seed === b.run.seed ? undefined : { problem: 'another seed', problema: 'otra semilla' };
}

/** Equal for the same patients in the same order and folds. */
function placeOf(scored: Placed | null): string {
  return JSON.stringify(scored && [scored.low, scored.patient, scored.fold]);
}

function testComparison(a: ModelRecord, b: ModelRecord): ModelComparison['test'] {
  const [ours, theirs] = [a.testScores as Placed | null, b.testScores as Placed | null];
  if (ours === null || theirs === null || ours.low.length === 0) return null;
  const low = Uint8Array.from(ours.low, Number);
  const graded = ({ probability }: Placed, threshold: number) =>
    Uint8Array.from(probability, (value) => Number(value >= threshold));
  const { onlyFirst, onlySecond, pValue } = mcnemarTest(low, graded(ours, a.threshold), graded(theirs, b.threshold));
  return {
    rows: low.length,
    auc: aucComparison(low, ours, theirs),
    grades: { thresholds: [a.threshold, b.threshold], onlyA: onlyFirst, onlyB: onlySecond, pValue },
  };
}

/** Of scores where the record has them: calibration may tie what they tell apart. */
function aucComparison(low: Uint8Array, ours: Placed, theirs: Placed): NonNullable<ModelComparison['test']>['auc'] {
  const lows = low.reduce((sum, each) => sum + each, 0);
  if (lows < 2 || low.length - lows < 2) return null;
  const scores = ({ score, probability }: Placed) => Float64Array.from(score ?? probability);
  const { aucs, difference, lower, upper, pValue } = delongTest(low, scores(ours), scores(theirs));
  return { a: aucs[0], b: aucs[1], difference, lower, upper, pValue };
}
