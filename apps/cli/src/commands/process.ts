import { processRecords } from '@neurograde/mlops';
import { processResponse } from '../answers/processResponse.js';
import { describeChanges } from '../output/describeChanges.js';
import { describeDataset } from '../output/describeDataset.js';
import { describeQuality } from '../output/describeQuality.js';
import { describeRefusals } from '../output/describeRefusals.js';
import { describeWarnings } from '../output/describeWarnings.js';
import { showPath } from '../output/showPath.js';
import { type ProcessRuleOptions, processRulesOf } from '../processRulesOf.js';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';

export interface ProcessCommandOptions extends ProcessRuleOptions {
  readonly delivery?: string;
}

export async function action(session: Session, _: readonly string[], options: ProcessCommandOptions): Promise<number> {
  const { gradeMapping, process: configured } = session.configuration;
  const { delivery } = options;
  const rules = processRulesOf(configured, options);
  const response = await session.withWorkspace(async (workspace) =>
    processResponse(
      await processRecords(workspace, { delivery, gradeMapping, rules }, session.report),
      workspace,
      session.language,
    ),
  );
  session.answer(response, () => [
    ...describeDataset(session.texts, response.dataset),
    ...describeChanges(session.texts, response.changes),
    ...describeRefusals(session.texts, response.refused),
    ...describeWarnings(session.texts, response.warnings),
    ...describeQuality(session.texts, session.language, response.dataQuality),
    fill(session.texts['reports.eda'], { path: showPath(response.reports.eda) }),
    fill(session.texts['reports.quality'], { path: showPath(response.reports.quality) }),
  ]);
  return 0;
}
