import {
  DASHBOARD_REPORT_FORMAT,
  type DashboardLineage,
  type DashboardModel,
  type DashboardReport,
  type DatasetSummary,
  type ModelArtifact,
  type ModelRecord,
  type QualityEvaluation,
  type RunRecord,
  type ShapSummary,
} from '@neurograde/contracts';
import { deriveSeed } from '@neurograde/learn';
import { outOfFoldConformal, testConformal } from './conformalSummaries.js';
import { measureSample } from './measureSample.js';
import { parameterImportances } from './parameterImportances.js';

/** What a dashboard is measured from: a run, how it stood with the clinic's standards, and where its data came from. */
export interface DashboardSource {
  /** Id of the selection. */
  readonly selection: string;
  readonly run: RunRecord;
  readonly quality: QualityEvaluation;
  readonly dataset: DatasetSummary;
  readonly lineage: DashboardLineage | null;
  /** The artifact of the model that `subjectOf` names. */
  readonly artifact: ModelArtifact;
  /** Of `shapSummary`, for the same model. */
  readonly shap: ShapSummary | null;
}

/** Set apart from the seeds of training. */
const BANDS = 101;

/** Every number of a dashboard. The same arguments give the same numbers. */
export function measureDashboard({
  selection,
  run,
  quality,
  dataset,
  lineage,
  artifact,
  shap,
}: DashboardSource): DashboardReport {
  const { format: _, models, nested, ...rest } = run;
  const seed = deriveSeed(run.seed, BANDS);
  const ranked = quality.models.flatMap(({ model, passed }, i) => {
    const record = models.find((one) => one.model === model);
    return record === undefined ? [] : [measureModel(record, i + 1, passed, seed)];
  });
  return {
    format: DASHBOARD_REPORT_FORMAT,
    selection,
    run: rest,
    nested: nested === undefined ? null : pickNested(nested),
    dataset,
    lineage,
    quality,
    subject: { model: subjectOf(quality), pipelines: pipelinesOf(artifact), shap },
    models: ranked,
  };
}

/** The model that sheets describe: the champion, or the first in rank where none met the standards. */
export function subjectOf({ champion, models }: QualityEvaluation): string {
  return champion?.model ?? models[0]!.model;
}

/** The steps of each member with the settings that can be read: lists and objects are left out. */
export function pipelinesOf({ members }: ModelArtifact): DashboardReport['subject']['pipelines'] {
  return members.map(pipelineOf);
}

function pipelineOf({ name, pipeline }: ModelArtifact['members'][number]): DashboardReport['subject']['pipelines'][number] {
  const steps = (pipeline.params as { steps: readonly { estimator: string; params: Readonly<Record<string, unknown>> }[] }).steps;
  return {
    name,
    steps: steps.map(({ estimator, params }) => {
      const set = Object.entries(params).filter(([, value]) => value !== null && typeof value !== 'object');
      return { estimator, settings: set.map(([key, value]) => `${key}=${String(value)}`).join(', ') };
    }),
  };
}

function pickNested({ folds, repeats, innerFolds, procedure }: NonNullable<RunRecord['nested']>): DashboardReport['nested'] {
  return { folds, repeats, innerFolds, procedure };
}

function measureModel(record: ModelRecord, rank: number, passed: boolean, seed: number): DashboardModel {
  const { outOfFold, testScores, ...rest } = record;
  const { threshold } = record;
  return {
    ...rest,
    rank,
    passed,
    cvSample: { ...measureSample(outOfFold, threshold, seed), conformal: outOfFoldConformal(outOfFold) },
    testSample:
      testScores === null
        ? null
        : { ...measureSample(testScores, threshold, seed), conformal: testConformal(outOfFold, testScores) },
    parameterImportances: parameterImportances(record.search),
  };
}
