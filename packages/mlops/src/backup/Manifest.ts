import { z } from 'zod';

/** What this version writes, and the newest it reads. */
export const BACKUP_FORMAT = 1;
export const MANIFEST = 'manifest.json';

const member = { bytes: z.number().int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) };

/** What a backup holds; its last member, so that an archive that was cut off has none. */
export const manifestSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  codeVersion: z.string(),
  madeAt: z.string(),
  /** Of the key that the pseudonyms are made with and the originals are sealed with. */
  keyFingerprint: z.string(),
  /** The key, closed under a passphrase; absent where it was not asked for. */
  key: z.object(member).optional(),
  /** Changes of the schema that were applied, in their order; absent in archives of before they were noted. */
  migrations: z.array(z.object({ at: z.int(), sha256: member.sha256 })).optional(),
  tables: z.array(z.object({ name: z.string(), rows: z.number().int().nonnegative(), ...member })),
  objects: z.array(z.object({ key: z.string(), ...member })),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const KEY_MEMBER = 'key.json';
export const tableMember = (name: string): string => `tables/${name}.jsonl`;
export const objectMember = (key: string): string => `objects/${key}`;
