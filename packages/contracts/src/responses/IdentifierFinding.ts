import { z } from 'zod';

/** Something found in a delivered file that may tell who a patient is: how often and where, never what it says. */
export const identifierFindingSchema = z.object({
  kind: z.enum(['name', 'email', 'national-id', 'phone', 'date', 'record-number', 'path']),
  place: z.enum(['file-name', 'header', 'cells']),
  /** Place of the column in the file, from 1; null where the place has none. */
  column: z.int().nullable(),
  count: z.int(),
});
export type IdentifierFinding = z.infer<typeof identifierFindingSchema>;

/** What was found of one kind in a whole delivery. */
export const identifierNoticeSchema = z.object({
  kind: identifierFindingSchema.shape.kind,
  /** Number of files in which it was found. */
  files: z.int(),
  count: z.int(),
  places: z.array(identifierFindingSchema.shape.place),
});
export type IdentifierNotice = z.infer<typeof identifierNoticeSchema>;
