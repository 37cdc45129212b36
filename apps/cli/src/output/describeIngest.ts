import type { IngestResponse } from '@neurograde/contracts';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';
import { describeIdentifiers } from './describeIdentifiers.js';
import { describeRefusals } from './describeRefusals.js';

export function describeIngest({ texts }: Session, response: IngestResponse): string[] {
  const { delivery, files, records, refused } = response;
  const lines = [
    fill(texts['ingest.done'], {
      id: delivery,
      accepted: files.accepted,
      received: files.received,
      records: records.accepted,
      low: records.low,
      high: records.high,
    }),
  ];
  if (files.ignored > 0) lines.push(fill(texts['ingest.ignored'], { count: files.ignored }));
  return [...lines, ...describeIdentifiers(texts, response.identifiers), ...describeRefusals(texts, refused)];
}
