import { z } from 'zod';

/**
 * How the members of a model become one score: there is but one (`single`), the mean of their calibrated probabilities (`mean`, soft voting), or a logistic
 * regression on the logits of these (`logistic`, stacking), one weight a member.
 */
export const combinationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single') }),
  z.object({ kind: z.literal('mean') }),
  z.object({ kind: z.literal('logistic'), weights: z.array(z.number()), intercept: z.number() }),
]);
export type Combination = z.infer<typeof combinationSchema>;
