import type { ErrorDetails, GradeMapping, IdentifierFinding } from '@neurograde/contracts';
import type { DecimalMark, Detection } from '@neurograde/radiomics';
import { CODE_VERSION } from '../../codeVersion.js';
import type { DeliveredOriginals } from './DeliveredOriginals.js';
import type { IngestOptions } from './ingest.js';
import type { Delivery } from './readDelivery.js';

/** All that a delivery was, for who has the bucket and not the database; nothing in it identifies a patient. */
export interface DeliveryManifest {
  readonly format: 1;
  readonly delivery: string;
  readonly retryOf: string | null;
  readonly codeVersion: string;
  readonly settings: {
    readonly gradeMapping: GradeMapping;
    readonly segment: string | null;
    readonly decimal: DecimalMark | null;
  };
  readonly files: readonly ManifestFile[];
  readonly labels: readonly { readonly sha256: string; readonly bucketKey: string }[];
  /** Key of the accepted records; null where none was accepted. */
  readonly table: string | null;
  readonly records: number;
  /** What was refused, files and rows. */
  readonly refused: readonly { readonly code: string; readonly details: ErrorDetails }[];
}

export interface ManifestFile {
  /** As it may be shown. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** How it was understood, and how sure that is; null where no row of it could be read. */
  readonly detection: Detection | null;
  readonly status: 'accepted' | 'refused';
  /** The pack with its bytes; null where they could not be read. */
  readonly bucketKey: string | null;
  /** What in it may tell who a patient is, by kind and place; nothing of it stands anywhere but in the sealed file. */
  readonly identifiers: readonly IdentifierFinding[];
}

export interface ManifestOf {
  readonly id: string;
  readonly delivery: Delivery;
  readonly originals: DeliveredOriginals;
  readonly labels: DeliveryManifest['labels'];
  readonly tableKey: string | null;
  readonly options: Pick<IngestOptions, 'gradeMapping' | 'segment' | 'decimal'>;
  readonly retryOf: string | undefined;
}

export function manifestOf({ id, delivery, originals, labels, tableKey, options, retryOf }: ManifestOf): DeliveryManifest {
  return {
    format: 1,
    delivery: id,
    retryOf: retryOf ?? null,
    codeVersion: CODE_VERSION,
    settings: {
      gradeMapping: options.gradeMapping,
      segment: options.segment ?? null,
      decimal: options.decimal ?? null,
    },
    files: delivery.files.map(({ name, sha256, bytes, detection, problem, findings }) => ({
      name,
      sha256,
      bytes,
      detection: detection ?? null,
      status: problem === undefined ? 'accepted' : 'refused',
      bucketKey: originals.keyOf(sha256) ?? null,
      identifiers: findings,
    })),
    labels,
    table: tableKey,
    records: delivery.records.length,
    refused: delivery.problems.map(({ code, details }) => ({ code, details })),
  };
}
