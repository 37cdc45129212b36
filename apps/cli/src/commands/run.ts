import { runStages } from '@neurograde/mlops';
import { loadQualityStandards } from '@neurograde/mlops/configuration';
import { runResponse } from '../answers/runResponse.js';
import { decimalMark } from '../decimalMark.js';
import { describeDataset } from '../output/describeDataset.js';
import { describeEvaluation } from '../output/describeEvaluation.js';
import { describeIdentifiers } from '../output/describeIdentifiers.js';
import { describeModels } from '../output/describeModels.js';
import { describeQuality } from '../output/describeQuality.js';
import { describeRefusals } from '../output/describeRefusals.js';
import { describeReports } from '../output/describeReports.js';
import { describeTraining } from '../output/describeTraining.js';
import { showPath } from '../output/showPath.js';
import { parseSource } from '../parseSource.js';
import { type ProcessRuleOptions, processRulesOf } from '../processRulesOf.js';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';
import type { DeliveryCommandOptions } from './ingest.js';
import { statusOf } from './select.js';
import { type TrainCommandOptions, trainOptionsOf } from './train.js';

export interface RunCommandOptions extends DeliveryCommandOptions, ProcessRuleOptions, TrainCommandOptions {
  readonly quality?: string;
}

/** Stages 1 to 5. What was refused is listed. @returns 1 when no model met the standards, so that none answers */
export async function action(session: Session, paths: readonly string[], options: RunCommandOptions): Promise<number> {
  const { gradeMapping, quality, ingest: rules } = session.configuration;
  const standards = await loadQualityStandards(options.quality ?? quality);
  const sources = paths.map((path) => parseSource(path, gradeMapping));
  const { labels, segment, sheet } = options;
  const decimal = decimalMark(options.decimal);
  const stages = {
    ingest: { sources, labels, segment, sheet, decimal, gradeMapping, rules },
    process: processRulesOf(session.configuration.process, options),
    train: trainOptionsOf(session, options),
    standards,
    registry: session.configuration.registry,
  };
  const response = await session.withWorkspace(async (workspace) =>
    runResponse(
      await session.withCancel((signal) =>
        runStages(workspace, { ...stages, train: { ...stages.train, signal } }, session.report),
      ),
      workspace,
      session.language,
    ),
  );
  const { texts } = session;
  session.answer(response, () => [
    ...describeIdentifiers(texts, response.identifiers),
    ...describeRefusals(texts, response.refused),
    ...describeDataset(texts, response.dataset),
    ...describeQuality(texts, session.language, response.dataQuality),
    ...describeTraining(texts, response),
    '',
    ...describeModels(session, response.models, response.champion?.model),
    '',
    ...describeEvaluation(session, response.quality),
    ...(response.release === null ? [] : [fill(texts['deploy.done'], response.release)]),
    ...(response.awaitingApproval === null ? [] : [fill(texts['deploy.awaiting'], { model: response.awaitingApproval })]),
    ...describeReports(texts, response.reports),
    fill(texts['reports.dashboard'], { path: showPath(response.reports.dashboard) }),
  ]);
  return statusOf(response, response.run.shuffledLabels);
}
