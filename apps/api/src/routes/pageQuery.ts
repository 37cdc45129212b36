import { z } from 'zod';

/** How every list is asked for: so many lines, from where the page before ended. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('lines at most'),
  cursor: z.string().min(1).max(500).optional().describe('`next` of the page before; absent for the first page'),
});
