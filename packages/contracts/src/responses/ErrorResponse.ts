import { z } from 'zod';
import { refusalNoticeSchema } from './RefusalNotice.js';

/** What a command answers with `--json` when it ends without its result: the error, and each thing that was refused where that is the reason. */
export const errorResponseSchema = z.object({ error: refusalNoticeSchema, refused: z.array(refusalNoticeSchema).optional() });
export type ErrorResponse = z.infer<typeof errorResponseSchema>;
