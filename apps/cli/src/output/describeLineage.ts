import type { DatasetLineageResponse } from '@neurograde/contracts';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';
import { formatRecords } from './formatRecords.js';

const MOST_FILES = 40;

/** The versions before it, the deliveries, and the files with the number of records that are rows. */
export function describeLineage(
  session: Session,
  { version, ancestors, deliveries }: DatasetLineageResponse['lineage'],
): string[] {
  const { texts } = session;
  const files = deliveries.flatMap(({ id, files }) =>
    files.map(({ sha256, names, records }) => ({
      delivery: id,
      name: names.join(', '),
      id: sha256.slice(0, 16),
      rows: records.length,
    })),
  );
  const lines = [fill(texts['dataset.ancestors'], { versions: [version, ...ancestors].join(' ← ') })];
  if (files.length === 0) return [...lines, texts['dataset.no-lineage']];
  lines.push(
    '',
    formatRecords(
      deliveries.map(({ id, receivedAt, files }) => ({
        delivery: id,
        receivedAt,
        files: files.length,
        rows: files.reduce((sum, { records }) => sum + records.length, 0),
      })),
      session,
    ),
    '',
    formatRecords(files.slice(0, MOST_FILES), session),
  );
  if (files.length > MOST_FILES) lines.push(fill(texts['refused.more'], { count: files.length - MOST_FILES }));
  return lines;
}
