import type { IngestResponse, Language } from '@neurograde/contracts';
import type { IngestResult } from '../stages/ingest/ingest.js';
import { refusalNotices } from './refusalNotices.js';

export function ingestResponse(
  { delivery, files, records, problems, identifiers }: IngestResult,
  language: Language,
): IngestResponse {
  return { delivery, files, records, refused: refusalNotices(problems, language), identifiers: [...identifiers] };
}
