import { z } from 'zod';
import { METRIC_RANGES, metricNameSchema } from '../artifacts/metrics.js';
import { METRIC_NOTATIONS, metricNotation, metricOf, parseComparison } from './qualityNotation.js';

const EXAMPLE = 'low.recall.lower >= 0.60';

/** A metric by any of its names; known by one afterwards. */
export const writtenMetricSchema = z.preprocess((written, context) => {
  if (typeof written !== 'string') return written;
  const metric = metricOf(written);
  if (metric === undefined) context.addIssue(unknownMetric(written));
  return metric;
}, metricNameSchema);

const ruleFieldsSchema = z.strictObject({
  metric: writtenMetricSchema.describe(
    'Metric the rule is about: low.precision, low.recall, low.f1 of the low grade, high.… of the high grade, auc, brier, …',
  ),
  bound: z
    .enum(['value', 'lower', 'upper'])
    .default('value')
    .describe('What is held against the limit: the measured value, or the lower or upper bound of its 95 % interval'),
  on: z
    .enum(['cv', 'test', 'nested'])
    .default('cv')
    .describe(
      'Where it is measured: cv (folds of the training part), test (the untouched part) or nested (outer folds of the nested protocol)',
    ),
  atLeast: z.number().optional().describe('It must be at least this'),
  atMost: z.number().optional().describe('It must be at most this'),
  severity: z
    .enum(['required', 'recommended'])
    .default('required')
    .describe('required: a model that misses it is not promoted; recommended: it is warned of'),
  why: z.string().min(1).max(500).optional().describe('The clinic’s reason, shown with the rule'),
});

/** One rule of the clinic's quality standards, taken apart. */
export const qualityRuleSchema = ruleFieldsSchema.superRefine((rule, context) => {
  const { metric, atLeast, atMost } = rule;
  if (atLeast === undefined && atMost === undefined)
    context.addIssue(problem('a rule needs atLeast, atMost or both', 'una regla necesita atLeast, atMost o ambos'));
  const [least, most] = METRIC_RANGES[metric];
  for (const name of ['atLeast', 'atMost'] as const) {
    const limit = rule[name];
    if (limit !== undefined && (limit < least || limit > most))
      context.addIssue(
        problem(
          `${metricNotation(metric)} is between ${least} and ${number(most)}; got ${limit}`,
          `${metricNotation(metric)} está entre ${least} y ${number(most)}; se recibió ${limit}`,
          [name],
        ),
      );
  }
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
    context.addIssue(
      problem(`atLeast (${atLeast}) is beyond atMost (${atMost})`, `atLeast (${atLeast}) supera a atMost (${atMost})`, [
        'atLeast',
      ]),
    );
});
export type QualityRule = z.infer<typeof qualityRuleSchema>;

/** A rule as the file may write it: `low.recall.lower >= 0.60`, the same under `rule` beside other keys, or taken apart. */
export const writtenRuleSchema = z.preprocess((written, context) => {
  const fields = typeof written === 'string' ? { rule: written } : written;
  if (fields === null || typeof fields !== 'object' || !('rule' in fields) || typeof fields.rule !== 'string') return fields;
  const path = typeof written === 'string' ? [] : ['rule'];
  const { rule, ...others } = fields as { rule: string };
  const twice = Object.keys(others).find((key) => ['metric', 'bound', 'atLeast', 'atMost'].includes(key));
  if (twice !== undefined) {
    context.addIssue(
      problem(`rule says what ${twice} says; write one of them`, `rule dice lo que dice ${twice}; escriba solo uno`, [twice]),
    );
    return z.NEVER;
  }
  const comparison = parseComparison(rule);
  if (comparison === undefined) {
    context.addIssue(
      problem(
        `"${rule}" is no rule; write a metric, >= or <=, and a number with a point, as ${EXAMPLE}`,
        `«${rule}» no es una regla; escriba una métrica, >= o <=, y un número con punto, como ${EXAMPLE}`,
        path,
      ),
    );
    return z.NEVER;
  }
  const metric = metricOf(comparison.metric);
  if (metric === undefined) {
    context.addIssue({ ...unknownMetric(comparison.metric), path });
    return z.NEVER;
  }
  return { ...others, ...comparison, metric };
}, qualityRuleSchema);

/** A rule in one line, as the clinic would write it: `low.recall.lower >= 0.6`. */
export function ruleNotation({ metric, bound, atLeast, atMost }: QualityRule): string {
  const subject = `${metricNotation(metric)}${bound === 'value' ? '' : `.${bound}`}`;
  const limits = [...(atLeast === undefined ? [] : [`>= ${atLeast}`]), ...(atMost === undefined ? [] : [`<= ${atMost}`])];
  return `${subject} ${limits.join(', ')}`;
}

function unknownMetric(written: string) {
  const known = METRIC_NOTATIONS;
  return {
    ...problem(`there is no metric "${written}"`, `no hay ninguna métrica «${written}»`),
    params: { es: `no hay ninguna métrica «${written}»`, written, known },
  };
}

/** A problem in both languages: whoever reads the file tells it in the reader's. */
function problem(en: string, es: string, path: readonly string[] = []) {
  return { code: 'custom' as const, message: en, params: { es }, path: [...path] };
}

function number(value: number): string {
  return value === Number.POSITIVE_INFINITY ? '∞' : String(value);
}
