import type { ProcessResponse } from '@neurograde/contracts';
import { processResponse } from '@neurograde/mlops/answers/processResponse';
import { processRecords } from '@neurograde/mlops/process';
import { describeChanges } from '../output/describeChanges.js';
import { describeDataset } from '../output/describeDataset.js';
import { describeQuality } from '../output/describeQuality.js';
import { describeRefusals } from '../output/describeRefusals.js';
import { describeReports } from '../output/describeReports.js';
import { describeWarnings } from '../output/describeWarnings.js';
import { type ProcessRuleOptions, processRulesOf } from '../processRulesOf.js';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';

export interface ProcessCommandOptions extends ProcessRuleOptions {
  readonly delivery?: string;
  /** False with `--no-report`. */
  readonly report?: boolean;
}

export async function action(session: Session, _: readonly string[], options: ProcessCommandOptions): Promise<number> {
  const { gradeMapping, process: configured } = session.configuration;
  const { delivery, report = true } = options;
  const rules = processRulesOf(configured, options);
  const response: ProcessResponse = await session.withWorkspace(async (workspace) => {
    const processed = await processRecords(workspace, { delivery, gradeMapping, rules, drawReports: report }, session.report);
    const answer = processResponse(processed, workspace.bucket, session.language);
    return report ? answer : { ...answer, reports: null };
  });
  session.answer(response, () => [
    ...describeDataset(session.texts, response.dataset),
    ...describeChanges(session.texts, response.changes),
    ...describeRefusals(session.texts, response.refused),
    ...describeWarnings(session.texts, response.warnings),
    ...describeQuality(session.texts, session.language, response.dataQuality),
    ...(response.reports === null
      ? [fill(session.texts['reports.later'], { version: response.dataset.version })]
      : describeReports(session.texts, response.reports)),
  ]);
  return 0;
}
