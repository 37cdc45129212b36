import {
  NeurogradeError,
  type ProcessConfiguration,
  type QualityStandards,
  type RegistryConfiguration,
} from '@neurograde/contracts';
import type { Release } from '../database/releaseRepository.js';
import type { Workspace } from '../home/openWorkspace.js';
import type { ReportProgress } from '../progress/Progress.js';
import { awaitsApproval } from '../registry/approvalPolicy.js';
import { deploy } from './deploy/deploy.js';
import { type IngestOptions, type IngestResult, ingest } from './ingest/ingest.js';
import { type ProcessResult, processRecords } from './process/process.js';
import { type SelectResult, select } from './select/select.js';
import { type TrainResult, type TrainStageOptions, train } from './train/train.js';

export interface RunStagesOptions {
  readonly ingest: IngestOptions;
  /** Default: those of a configuration that says nothing. */
  readonly process?: ProcessConfiguration | undefined;
  readonly train: Omit<TrainStageOptions, 'dataset'>;
  readonly standards: QualityStandards;
  /** Default: that of a configuration that says nothing. */
  readonly registry?: RegistryConfiguration | undefined;
}

export interface RunStagesResult {
  readonly ingested: IngestResult;
  readonly processed: ProcessResult;
  readonly trained: TrainResult;
  readonly selected: SelectResult;
  /** Undefined when no model met the standards, or the grades were shuffled, or a person must approve the champion first. */
  readonly release: Release | undefined;
  /** The champion that a person must approve before it is deployed; undefined when none must. */
  readonly awaiting: string | undefined;
}

/** Stages 1 to 5 on one delivery, each handing the next the id of what it made. */
export async function runStages(
  workspace: Workspace,
  options: RunStagesOptions,
  report: ReportProgress = () => {},
): Promise<RunStagesResult> {
  const ingested = await ingest(workspace, options.ingest, report);
  try {
    return await afterIngest(workspace, ingested, options, report);
  } catch (error) {
    throw withRefusals(error, ingested.problems);
  }
}

async function afterIngest(
  workspace: Workspace,
  ingested: IngestResult,
  options: RunStagesOptions,
  report: ReportProgress,
): Promise<RunStagesResult> {
  const { gradeMapping } = options.ingest;
  const rules = options.process;
  const processed = await processRecords(workspace, { delivery: ingested.delivery, gradeMapping, rules }, report);
  const trained = await train(workspace, { ...options.train, dataset: processed.summary.version }, report);
  const selected = await select(workspace, { run: trained.record.id, standards: options.standards }, report);
  const { champion } = selected.evaluation;
  const done = { ingested, processed, trained, selected };
  if (champion === null || trained.record.shuffledLabels) return { ...done, release: undefined, awaiting: undefined };
  const { model } = champion;
  if (await awaitsApproval(workspace, model, options.registry)) return { ...done, release: undefined, awaiting: model };
  const release = await deploy(workspace, { model, registry: options.registry }, report);
  return { ...done, release, awaiting: undefined };
}

/** The error, with what was refused before it as its cause: often the reason for it, and else never told. */
function withRefusals(error: unknown, refused: readonly NeurogradeError[]): unknown {
  if (!(error instanceof NeurogradeError) || refused.length === 0) return error;
  const cause = new AggregateError(refused, 'what was refused', { cause: error });
  return new NeurogradeError(error.code, error.details, { cause });
}
