import { floor } from '../base/floor.js';
import type { RandomState } from '../random/RandomState.js';
import { clip } from '../statistics/clip.js';
import { exactLog } from '../statistics/exactLog.js';
import { exp } from '../statistics/exp.js';
import type { CandidateValue, Distribution } from './SearchSpace.js';
import { sortedEntries } from './walkSpace.js';

/** A value drawn from a distribution. */
export function drawValue(distribution: Distribution, random: RandomState): CandidateValue {
  if (distribution.type === 'choice' || distribution.type === 'conditional') {
    const values = valuesOf(distribution);
    return values[random.integer(0, values.length)]!;
  }
  const { low, high } = distribution;
  switch (distribution.type) {
    case 'uniform':
      return clip(random.uniform(low, high), low, high);
    case 'logUniform':
      return clip(exp(random.uniform(exactLog(low), exactLog(high))), low, high);
    case 'integer':
      return random.integer(low, high + 1);
    case 'logInteger':
      return clip(floor(exp(random.uniform(exactLog(low), exactLog(high + 1)))), low, high);
  }
}

/** What can be chosen: the values of a choice, the names of the options of a condition. */
export function valuesOf(distribution: Extract<Distribution, { type: 'choice' | 'conditional' }>): readonly CandidateValue[] {
  return distribution.type === 'choice' ? distribution.values : sortedEntries(distribution.options).map(([name]) => name);
}
