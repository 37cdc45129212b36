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
  /** Of the key that the pseudonyms are made with and the originals are sealed with; the key itself is in no backup. */
  keyFingerprint: z.string(),
  tables: z.array(z.object({ name: z.string(), rows: z.number().int().nonnegative(), ...member })),
  objects: z.array(z.object({ key: z.string(), ...member })),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const tableMember = (name: string): string => `tables/${name}.jsonl`;
export const objectMember = (key: string): string => `objects/${key}`;
