import { z } from 'zod';

/** One point of the search space: a choice for every name in it. */
export const candidateParamsSchema = z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()]));
export type CandidateParams = z.infer<typeof candidateParamsSchema>;
