import {
  METRIC_NAMES,
  type ModelRecord,
  NeurogradeError,
  type RunRecord,
  VERSIONS_REPORT_FORMAT,
  type VersionedModel,
  type VersionedRun,
  type VersionsReport,
} from '@neurograde/contracts';
import { isLost } from '../../artifacts/isLost.js';
import { loadRunRecord } from '../../artifacts/runStore.js';
import { listModels, type Model } from '../../database/modelRepository.js';
import { listReleases } from '../../database/releaseRepository.js';
import { listRuns } from '../../database/runRepository.js';
import { latestSelection, type Selection } from '../../database/selectionRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import { type Standing, standingsOf } from '../../registry/standingsOf.js';

const MOST = 10_000;

/** Every model of the registry with what it measured, run by run, and which was champion when. */
export async function measureVersions({ database, bucket }: Pick<Workspace, 'database' | 'bucket'>): Promise<VersionsReport> {
  const done = (await listRuns(database, { status: 'done', limit: MOST })).filter(({ shuffled }) => !shuffled);
  const models = await listModels(database, { limit: MOST });
  const standings = await standingsOf(database, models);
  const runs: VersionedRun[] = [];
  let unread = 0;
  for (const { id, startedAt, importedBy, bucketKey } of done) {
    const record = bucketKey === null ? undefined : await recordOf(bucket, id);
    if (record === undefined) unread++;
    const own = record === undefined ? [] : models.flatMap((model, at) => versioned(model, standings[at]!, record));
    if (record === undefined || own.length === 0) continue;
    const { train, test } = record.rows;
    runs.push({
      run: id,
      at: startedAt.toISOString(),
      datasetVersion: record.datasetVersion,
      protocol: record.protocol,
      imported: importedBy !== null,
      rows: { low: train.low + test.low, high: train.high + test.high },
      models: own,
    });
  }
  runs.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const moves = (await listReleases(database, { limit: MOST })).reverse();
  return {
    format: VERSIONS_REPORT_FORMAT,
    runs,
    unread,
    champions: moves.flatMap(({ modelId, releasedAt }, at) => {
      if (modelId === null) return [];
      const { name } = models.find(({ id }) => id === modelId)!;
      const until = moves[at + 1]?.releasedAt.toISOString() ?? null;
      return [{ model: modelId, name, from: releasedAt.toISOString(), until }];
    }),
    limits: limitsOf(await latestSelection(database)),
  };
}

async function recordOf(bucket: Workspace['bucket'], id: string): Promise<RunRecord | undefined> {
  try {
    return await loadRunRecord(bucket, id);
  } catch (error) {
    if (isLost(error) || (error instanceof NeurogradeError && error.code === 'train.record-outdated')) return undefined;
    throw error;
  }
}

function versioned({ id, name, runId }: Model, { state, selection }: Standing, { id: run, models }: RunRecord): VersionedModel[] {
  const record = runId === run ? models.find(({ model }) => model === id) : undefined;
  if (record === undefined) return [];
  const passed = selection?.quality.models.find(({ model }) => model === id)?.passed ?? null;
  return [{ model: id, name, state, passed, metrics: metricsOf(record) }];
}

function metricsOf({ cv, cvIntervals, nested, nestedIntervals }: ModelRecord): VersionedModel['metrics'] {
  const [values, intervals] = nested === null ? [cv, cvIntervals] : [nested, nestedIntervals];
  const entries = METRIC_NAMES.map((metric) => [metric, { value: values[metric].mean, interval: intervals[metric] ?? null }]);
  return Object.fromEntries(entries) as VersionedModel['metrics'];
}

function limitsOf(selection: Selection | undefined): VersionsReport['limits'] {
  const verdicts = selection?.quality.models[0]?.verdicts ?? [];
  return verdicts
    .filter(({ rule }) => rule.severity === 'required')
    .map(({ rule: { metric, bound, on, atLeast = null, atMost = null } }) => ({ metric, bound, on, atLeast, atMost }));
}
