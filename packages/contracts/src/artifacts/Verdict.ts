import { z } from 'zod';

/** How something stands with a rule. `warn`: one that is recommended is missed; `fail`: one that is required. */
export const verdictSchema = z.enum(['pass', 'warn', 'fail']);
export type Verdict = z.infer<typeof verdictSchema>;
