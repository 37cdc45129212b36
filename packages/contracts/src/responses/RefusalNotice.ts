import { z } from 'zod';

/** Something of the input that was refused: a stable code, and what happened and what to do in the reader's language. */
export const refusalNoticeSchema = z.object({ code: z.string(), message: z.string() });
export type RefusalNotice = z.infer<typeof refusalNoticeSchema>;
