import { z } from 'zod';

/** Something that was accepted but that a person should look at: a stable code, and what it is in the reader's language. */
export const warningNoticeSchema = z.object({ code: z.string(), message: z.string() });
export type WarningNotice = z.infer<typeof warningNoticeSchema>;
