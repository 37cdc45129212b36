import {
  type DashboardReport,
  dashboardReportSchema,
  MODEL_PACKAGE_FORMAT,
  MODEL_PACKAGE_KIND,
  type ModelArtifact,
  type ModelPackageMember,
  NeurogradeError,
  type PackagedDataset,
  type PackagedQuality,
} from '@neurograde/contracts';
import { isLost } from '../artifacts/isLost.js';
import { readModelArtifact } from '../artifacts/readModelArtifact.js';
import { runKey } from '../artifacts/runStore.js';
import { CODE_VERSION } from '../codeVersion.js';
import type { Model } from '../database/modelRepository.js';
import { findRun } from '../database/runRepository.js';
import { latestSelection } from '../database/selectionRepository.js';
import { nativeFile } from '../export/nativeFile.js';
import { writeModelFile } from '../export/writeModelFile.js';
import { UNNAMED_ACTOR } from '../home/actor.js';
import type { Workspace } from '../home/openWorkspace.js';
import { packMembers } from './packMembers.js';

/**
 * `resources.zip`: what a data team hands over, so that another home can judge, approve and deploy the model. It holds the artifact, the record of its run, what
 * is known of its dataset, how it stood with the standards, its model card and native files; no row of the data, and patients by pseudonym alone. The same
 * model after the same selection gives the same bytes.
 *
 * @throws `model.no-record`, `model.not-selected`
 */
export async function packageModel({ database, bucket }: Workspace, model: Model): Promise<Uint8Array> {
  const run = (await findRun(database, model.runId))!;
  if (run.bucketKey === null) throw new NeurogradeError('model.no-record', { run: run.id });
  const stored = await bucket.get(model.bucketKey);
  const artifact = await readModelArtifact(stored);
  const report = await reportOn({ database, bucket }, model, artifact);
  const { fillSheet } = await import('../reports/sheets/fillSheet.js');
  const dataset: PackagedDataset = { summary: report.dataset, lineage: report.lineage };
  const quality: PackagedQuality = { selection: report.selection, evaluation: report.quality };
  const { shap } = report.subject;
  const members = new Map<ModelPackageMember, Uint8Array>([
    ['model.json', writeModelFile(stored)],
    ['run.json', await bucket.get(runKey(run.id))],
    ['dataset.json', json(dataset)],
    ['quality.json', json(quality)],
    ...(shap === null ? [] : [['explanation.json', json(shap)] as const]),
    ['model-card.json', json(fillSheet('model-card', report))],
    ...artifact.members.flatMap((member) => {
      const native = nativeFile(member);
      return native === undefined ? [] : [[native.name, new TextEncoder().encode(native.text)] as const];
    }),
  ]);
  return packMembers(
    {
      kind: MODEL_PACKAGE_KIND,
      format: MODEL_PACKAGE_FORMAT,
      model: model.id,
      name: model.name,
      datasetVersion: artifact.datasetVersion,
      run: {
        id: run.id,
        createdBy: run.createdBy === UNNAMED_ACTOR ? null : run.createdBy,
        startedAt: run.startedAt.toISOString(),
        finishedAt: run.finishedAt?.toISOString() ?? null,
        machine: run.machine as Record<string, string | number>,
      },
      codeVersion: CODE_VERSION,
    },
    members,
  );
}

/** What the latest selection of the model's run reports, with this model as its subject. */
async function reportOn(
  { database, bucket }: Pick<Workspace, 'database' | 'bucket'>,
  { id, runId }: Model,
  artifact: ModelArtifact,
): Promise<DashboardReport> {
  const missing = (cause?: unknown) => new NeurogradeError('model.not-selected', { model: id, run: runId }, { cause });
  const selection = await latestSelection(database, { runId });
  if (selection === undefined) throw missing();
  const text = await bucket.get(`reports/${selection.id}/dashboard.json`).catch((cause: unknown) => {
    throw isLost(cause) ? missing(cause) : cause;
  });
  // Written by an earlier release, or before this model came: the selection has to be made again.
  const parsed = dashboardReportSchema.safeParse(JSON.parse(new TextDecoder().decode(text)));
  if (!parsed.success) throw missing(parsed.error);
  const report = parsed.data;
  if (!report.models.some(({ model }) => model === id)) throw missing();
  if (report.subject.model === id) return report;
  const { pipelinesOf } = await import('../reports/dashboard/measure/measureDashboard.js');
  return { ...report, subject: { model: id, pipelines: pipelinesOf(artifact), shap: null } };
}

function json(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}
