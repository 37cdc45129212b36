import { z } from 'zod';

/** What the next page of a list is asked for with. */
export const nextPageSchema = z.string().nullable().describe('`cursor` of the next page; null on the last');
