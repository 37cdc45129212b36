import {
  COMPARED_SETTINGS,
  comparedSettingSchema,
  featureChoiceSchema,
  NeurogradeError,
  type ProcessConfiguration,
} from '@neurograde/contracts';

export interface ProcessRuleOptions {
  readonly features?: string;
  readonly sequence?: string;
  /** Names with commas between them. */
  readonly accept?: string;
}

/**
 * What the command line and the configuration say of the making of a dataset, together.
 *
 * @throws `usage.invalid-option`
 */
export function processRulesOf(configured: ProcessConfiguration, options: ProcessRuleOptions): ProcessConfiguration {
  const { features, sequence = configured.sequence, accept } = options;
  const accepted = accept?.split(',').map((name) => {
    const parsed = comparedSettingSchema.safeParse(name.trim());
    if (parsed.success) return parsed.data;
    throw new NeurogradeError('usage.invalid-option', {
      option: '--accept',
      expected: COMPARED_SETTINGS.join(' | '),
      value: name.trim(),
    });
  });
  return {
    ...configured,
    ...(features === undefined ? {} : { features: featureChoice(features) }),
    ...(sequence === undefined ? {} : { sequence }),
    accept: [...new Set([...configured.accept, ...(accepted ?? [])])],
  };
}

function featureChoice(written: string): ProcessConfiguration['features'] {
  const parsed = featureChoiceSchema.safeParse(written);
  if (parsed.success) return parsed.data;
  const expected = featureChoiceSchema.options.join(' | ');
  throw new NeurogradeError('usage.invalid-option', { option: '--features', expected, value: written });
}
