import { NeurogradeError, type QualityEvaluation, type QualityStandards } from '@neurograde/contracts';
import { readModelArtifact } from '../../artifacts/readModelArtifact.js';
import { loadRunRecord, modelKey } from '../../artifacts/runStore.js';
import { sha256 } from '../../bucket/putHashed.js';
import { findRun, latestRun, type Run } from '../../database/runRepository.js';
import { loadLineage } from '../../datasets/loadLineage.js';
import type { Workspace } from '../../home/openWorkspace.js';
import type { ReportProgress } from '../../progress/Progress.js';
import { recordSelection } from '../../registry/recordSelection.js';
import { evaluateQuality } from './evaluateQuality.js';

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
 * @throws `select.no-run`, `usage.not-found`
 */
export async function select(
  workspace: Workspace,
  options: SelectOptions,
  report: ReportProgress = () => {},
): Promise<SelectResult> {
  const { bucket } = workspace;
  const { id: runId } = await chooseRun(workspace, options.run);
  report({ stage: 'select', done: 0, total: 2 });
  const record = await loadRunRecord(bucket, runId);
  const evaluation = evaluateQuality(record, options.standards);
  const id = `selection-${sha256(JSON.stringify([runId, options.standards])).slice(0, 16)}`;
  report({ stage: 'select', done: 1, total: 2 });
  const { dataset, lineage } = await loadLineage(workspace, record.datasetVersion);
  const [{ measureDashboard, subjectOf }, { shapSummary }, { renderDashboard }, { writeSheets }] = await Promise.all([
    import('../../reports/dashboard/measure/measureDashboard.js'),
    import('../../reports/dashboard/measure/shapSummary.js'),
    import('../../reports/dashboard.js'),
    import('../../reports/writeSheets.js'),
  ]);
  const artifact = await readModelArtifact(await bucket.get(modelKey(subjectOf(evaluation))));
  const dashboard = measureDashboard({
    selection: id,
    run: record,
    quality: evaluation,
    dataset: dataset.summary,
    lineage,
    artifact,
    shap: shapSummary(artifact, dataset.X, dataset.features, record.seed),
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
  const run = id === undefined ? await latestRun(database, { status: 'done' }) : await findRun(database, id);
  if (run?.status === 'done') return run;
  if (id === undefined) throw new NeurogradeError('select.no-run');
  throw new NeurogradeError('usage.not-found', { kind: 'run', list: 'runs', id });
}
