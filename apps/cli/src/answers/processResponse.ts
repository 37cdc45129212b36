import type { Language, ProcessResponse } from '@neurograde/contracts';
import type { ProcessResult, Workspace } from '@neurograde/mlops';
import { refusalNotices } from './refusalNotices.js';
import { warningNotices } from './warningNotices.js';

export function processResponse(
  { summary, edaKey, changes, problems, warnings }: ProcessResult,
  { bucket }: Workspace,
  language: Language,
): ProcessResponse {
  return {
    dataset: summary,
    changes: changes ?? null,
    reports: { eda: bucket.locate(edaKey) },
    refused: refusalNotices(problems, language),
    warnings: warningNotices(warnings, language),
  };
}
