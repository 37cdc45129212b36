import {
  algorithmNameSchema,
  ensembleNameSchema,
  NeurogradeError,
  protocolSchema,
  searchSchema,
  type TrainConfiguration,
  trainConfigurationSchema,
} from '@neurograde/contracts';
import { wholeNumber } from './Session.js';

export interface TrainConfigurationOptions {
  readonly protocol?: string;
  readonly repeats?: string;
  /** Names with commas between them. */
  readonly ensembles?: string;
  readonly candidates?: string;
  /** Names with commas between them. */
  readonly models?: string;
  readonly search?: string;
  readonly minutes?: string;
  readonly patience?: string;
}

/**
 * What the command line and the configuration say of the training, together.
 *
 * @throws `usage.invalid-option`
 */
export function trainConfigurationOf(
  configured: TrainConfiguration,
  { protocol, repeats, ensembles, candidates, models, search, minutes, patience }: TrainConfigurationOptions,
): TrainConfiguration {
  const merged = {
    ...configured,
    protocol: chosen('--protocol', protocolSchema, protocol) ?? configured.protocol,
    repeats: wholeNumber('--repeats', repeats, 1, 100) ?? configured.repeats,
    ensembles: several('--ensembles', ensembleNameSchema, ensembles) ?? configured.ensembles,
    candidates: wholeNumber('--candidates', candidates, 1, 10_000) ?? configured.candidates,
    models: several('--models', algorithmNameSchema, models) ?? configured.models,
    search: chosen('--search', searchSchema, search) ?? configured.search,
    minutes: minutesOf(minutes) ?? configured.minutes,
    patience: wholeNumber('--patience', patience, 1, 10_000) ?? configured.patience,
  };
  if (merged.ensembles.length > 0 && merged.models.length < 2) {
    throw new NeurogradeError('usage.invalid-option', {
      option: '--ensembles',
      expected: '≥ 2 --models',
      value: merged.ensembles.join(','),
    });
  }
  return merged;
}

function chosen<T extends string>(option: string, names: Names<T>, written: string | undefined): T | undefined {
  if (written === undefined) return undefined;
  const value = written.trim();
  const found = names.options.find((name) => name === value);
  if (found !== undefined) return found;
  throw new NeurogradeError('usage.invalid-option', { option, expected: names.options.join(' | '), value });
}

function several<T extends string>(option: string, names: Names<T>, written: string | undefined): T[] | undefined {
  return written === undefined ? undefined : [...new Set(written.split(',').map((each) => chosen(option, names, each)!))];
}

function minutesOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const parsed = trainConfigurationSchema.shape.minutes.safeParse(written.trim() === '' ? Number.NaN : Number(written));
  if (parsed.success && parsed.data !== null) return parsed.data;
  throw new NeurogradeError('usage.invalid-option', { option: '--minutes', expected: '0.01 … 100000', value: written });
}

interface Names<T extends string> {
  readonly options: readonly T[];
}
