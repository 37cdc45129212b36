import { z } from 'zod';

/** A feature whose values are categories, such as a scanner; a matrix holds their places in this list, and NaN where missing. */
export const categoricalFeatureSchema = z.object({
  feature: z.string(),
  /** Ascending by code unit. */
  categories: z.array(z.string()),
});
export type CategoricalFeature = z.infer<typeof categoricalFeatureSchema>;
