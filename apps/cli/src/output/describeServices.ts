import type { WorkspaceState } from '@neurograde/mlops/inspection';
import { fill, type Texts } from '../texts/Texts.js';

/** What is connected, and what a person should look to. */
export function describeServices(texts: Texts, { database, bucket, keyFingerprint }: WorkspaceState): string[] {
  const { version, migrations } = database;
  const lines = [
    fill(texts[`doctor.${database.kind}`], { version, migrations, size: megabytes(database.bytes) }),
    ...(database.kind === 'postgresql'
      ? [
          `  ${fill(texts['doctor.round-trip'], { milliseconds: database.roundTrip.toFixed(1) })}`,
          `  ${database.tls === undefined ? texts['doctor.no-tls'] : fill(texts['doctor.tls'], { version: database.tls })}`,
        ]
      : []),
    fill(texts[`doctor.${bucket.kind}`], { place: bucket.place }),
    ...(bucket.kind === 's3' ? describeS3(texts, bucket).map((line) => `  ${line}`) : []),
    fill(texts['doctor.key'], { fingerprint: keyFingerprint }),
  ];
  return lines;
}

function describeS3(texts: Texts, { roundTrip, tls, versioned, encryption }: WorkspaceState['bucket']): string[] {
  return [
    fill(texts['doctor.round-trip'], { milliseconds: roundTrip!.toFixed(1) }),
    tls ? texts['doctor.https'] : texts['doctor.no-tls'],
    texts[`doctor.versioning-${versioned === undefined ? 'unknown' : versioned ? 'on' : 'off'}`],
    encryption === undefined ? texts['doctor.encryption-unknown'] : fill(texts['doctor.encryption'], { encryption }),
  ];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
