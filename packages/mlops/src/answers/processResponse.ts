import type { Language, ProcessResponse } from '@neurograde/contracts';
import type { Bucket } from '../bucket/Bucket.js';
import type { ProcessResult } from '../stages/process/process.js';
import { refusalNotices } from './refusalNotices.js';
import { warningNotices } from './warningNotices.js';

export function processResponse(
  { summary, edaKey, quality, qualityKey, changes, problems, warnings }: ProcessResult,
  bucket: Pick<Bucket, 'locate'>,
  language: Language,
): ProcessResponse & { reports: NonNullable<ProcessResponse['reports']> } {
  return {
    dataset: summary,
    changes: changes ?? null,
    dataQuality: quality,
    reports: { eda: bucket.locate(edaKey), quality: bucket.locate(qualityKey) },
    refused: refusalNotices(problems, language),
    warnings: warningNotices(warnings, language),
  };
}
