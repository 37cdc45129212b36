import { S3Bucket } from '../bucket/S3Bucket.js';
import { type DatabaseState, inspectDatabase } from '../database/inspectDatabase.js';
import { PostgresDatabase } from '../database/PostgresDatabase.js';
import type { Workspace } from './openWorkspace.js';

/** What the stages work on at present. Nothing in it is secret. */
export interface WorkspaceState {
  readonly database: DatabaseState & { readonly kind: 'embedded' | 'postgresql' };
  readonly bucket: {
    readonly kind: 'folder' | 's3';
    /** Path, or `s3://` and what all keys begin with. */
    readonly place: string;
    /** Milliseconds; undefined for a folder, as are the rest. */
    readonly roundTrip: number | undefined;
    readonly tls: boolean | undefined;
    readonly versioned: boolean | undefined;
    readonly encryption: string | undefined;
  };
  readonly keyFingerprint: string;
}

/** Asks database and bucket about themselves. @throws NeurogradeError `database.*`, `bucket.*` */
export async function inspectWorkspace({ database, bucket, keyFingerprint, home }: Workspace): Promise<WorkspaceState> {
  const [ofDatabase, ofBucket] = await Promise.all([
    inspectDatabase(database),
    bucket instanceof S3Bucket ? bucket.inspect() : undefined,
  ]);
  const place = ofBucket === undefined ? home!.bucketDir : bucket.locate('key').slice(0, -'key'.length);
  return {
    database: { kind: database instanceof PostgresDatabase ? 'postgresql' : 'embedded', ...ofDatabase },
    bucket: {
      ...{ kind: ofBucket === undefined ? 'folder' : 's3', place, roundTrip: ofBucket?.roundTrip },
      ...{ tls: ofBucket?.tls, versioned: ofBucket?.versioned, encryption: ofBucket?.encryption },
    },
    keyFingerprint,
  };
}
