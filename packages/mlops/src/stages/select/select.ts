import { NeurogradeError, type QualityEvaluation, type QualityStandards, type RunRecord } from '@neurograde/contracts';
import { readModelArtifact } from '../../artifacts/readModelArtifact.js';
import { loadRunRecord, modelKey } from '../../artifacts/runStore.js';
import { sha256 } from '../../bucket/putHashed.js';
import { listModels } from '../../database/modelRepository.js';
import { findRun, latestRun, type Run } from '../../database/runRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import type { ReportProgress } from '../../progress/Progress.js';
import { recordSelection } from '../../registry/recordSelection.js';
import { evaluateQuality } from './evaluateQuality.js';
import { originOf } from './originOf.js';

export interface SelectOptions {
  /** Run id. Default: the newest that is done. */
  readonly run: string | undefined;
  readonly standards: QualityStandards;
}

export interface SelectResult {
  readonly id: string;
  readonly evaluation: QualityEvaluation;
  /** Whether the grades were shuffled: then there is nothing to promote. */
  readonly shuffledLabels: boolean;
  /** Where the dashboard lies in the bucket; the same as JSON beside it. */
  readonly dashboardKey: string;
}

/**
 * Stage 4: the candidates of a run against the clinic's quality standards, and the dashboard that shows why. None passing promotes none.
 *
 * @throws `select.no-run`, `usage.not-found`, `model.no-record`, `train.record-outdated`
 */
export async function select(
  workspace: Workspace,
  options: SelectOptions,
  report: ReportProgress = () => {},
): Promise<SelectResult> {
  const { bucket } = workspace;
  const run = await chooseRun(workspace, options.run);
  const { id: runId } = run;
  report({ stage: 'select', done: 0, total: 2 });
  const record = await loadHeldModels(workspace, run);
  const evaluation = evaluateQuality(record, options.standards);
  const id = `selection-${sha256(JSON.stringify([runId, options.standards])).slice(0, 16)}`;
  report({ stage: 'select', done: 1, total: 2 });
  const [{ measureDashboard, subjectOf }, { renderDashboard }, { writeSheets }] = await Promise.all([
    import('../../reports/dashboard/measure/measureDashboard.js'),
    import('../../reports/dashboard.js'),
    import('../../reports/writeSheets.js'),
  ]);
  const subject = subjectOf(evaluation);
  const artifact = await readModelArtifact(await bucket.get(modelKey(subject)));
  const dashboard = measureDashboard({
    selection: id,
    run: record,
    quality: evaluation,
    artifact,
    ...(await originOf(workspace, subject, artifact, record.seed)),
  });
  const dashboardKey = `reports/${id}/dashboard.html`;
  const encoder = new TextEncoder();
  await bucket.put(`reports/${id}/dashboard.json`, encoder.encode(`${JSON.stringify(dashboard)}\n`));
  await writeSheets(bucket, `reports/${id}`, dashboard);
  await bucket.put(dashboardKey, encoder.encode(await renderDashboard(dashboard)));
  await recordSelection(workspace, {
    id,
    runId,
    quality: evaluation,
    champion: evaluation.champion?.model ?? null,
    dashboardKey,
  });
  report({ stage: 'select', done: 2, total: 2 });
  return { id, evaluation, shuffledLabels: record.shuffledLabels, dashboardKey };
}

async function chooseRun({ database }: Workspace, id: string | undefined): Promise<Run> {
  const run = id === undefined ? await latestRun(database, { status: 'done', recorded: true }) : await findRun(database, id);
  if (run?.status === 'done' && run.bucketKey === null) throw new NeurogradeError('model.no-record', { run: run.id });
  if (run?.status === 'done') return run;
  if (id === undefined) throw new NeurogradeError('select.no-run');
  throw new NeurogradeError('usage.not-found', { kind: 'run', list: 'runs', id });
}

/** The record of a run with the models that are here: of an imported run those that were handed over. */
async function loadHeldModels({ database, bucket }: Workspace, { id, importedBy }: Run): Promise<RunRecord> {
  const record = await loadRunRecord(bucket, id);
  if (importedBy === null) return record;
  const held = new Set((await listModels(database, { runId: id })).map((model) => model.id));
  return { ...record, models: record.models.filter(({ model }) => held.has(model)) };
}
