import { canonicalJson } from '../artifacts/canonicalJson.js';
import { sha256 } from '../bucket/putHashed.js';
import type { JsonObject } from './schema.js';

/** `previous` of the first entry. */
export const AUDIT_GENESIS = '0'.repeat(64);

export interface AuditContent {
  readonly at: Date;
  readonly action: string;
  readonly subject: string;
  readonly details: JsonObject;
}

/**
 * The hash of an entry of the audit, in hexadecimal: SHA-256 of the hash before it followed by the entry's content as canonical JSON in UTF-8,
 * `{"action":…,"at":"2026-11-25T09:00:00.000Z","details":…,"subject":…}`. So whatever is changed, taken out or moved breaks the chain from there on.
 */
export function auditHash(previous: string, { at, action, subject, details }: AuditContent): string {
  return sha256(`${previous}${canonicalJson({ action, at: at.toISOString(), details, subject })}`);
}
