import type { Language, ProcessResponse } from '@neurograde/contracts';
import type { ProcessResult, Workspace } from '@neurograde/mlops';
import { refusalNotices } from './refusalNotices.js';

export function processResponse(
  { summary, edaKey, problems }: ProcessResult,
  { bucket }: Workspace,
  language: Language,
): ProcessResponse {
  return { dataset: summary, reports: { eda: bucket.locate(edaKey) }, refused: refusalNotices(problems, language) };
}
