import { ALGORITHMS, type AlgorithmName, type TrainConfiguration } from '@neurograde/contracts';
import {
  type Candidate,
  deriveSeed,
  HalvingSampler,
  halvingSchedule,
  ListSampler,
  parameterGrid,
  type Sampler,
  type SearchSpace,
  sampleCandidates,
  TPESampler,
} from '@neurograde/learn';
import { ModelSearch } from './ModelSearch.js';
import { PURPOSE } from './planSplits.js';
import { SEARCH_SPACES, searchSpaceOf } from './searchSpaces.js';
import { smallestTraining } from './smallestTraining.js';
import type { Split } from './TrainingData.js';

/** Candidates asked for at once where what came of them decides whether there are more. */
const BATCH = 4;
/** Least training rows that a round of a successive halving spends: fewer tell nothing of so many features. */
const LEAST_ROWS = 20;

export type SearchConfiguration = Pick<
  TrainConfiguration,
  'models' | 'search' | 'candidates' | 'minutes' | 'patience' | 'spaces'
>;

export interface CandidateList {
  readonly name: AlgorithmName;
  readonly candidates: readonly Candidate[];
}

/**
 * The searches of the configured models.
 *
 * @param rows training rows of the smallest fold: what a successive halving works up to
 */
export function planSearches(configuration: SearchConfiguration, seed: number, rows: number): ModelSearch[] {
  const { models, search, candidates } = configuration;
  return models.map((name) => {
    const searchSeed = deriveSeed(seed, PURPOSE.search, ALGORITHMS.indexOf(name));
    const sampler = samplerOf(searchSpaceOf(name, configuration.spaces), configuration, searchSeed, rows);
    // The rounds of a successive halving come to an end by themselves, and only the last tells which candidate is best.
    if (search === 'halving') return new ModelSearch({ name, sampler, candidates: Number.POSITIVE_INFINITY, patience: null });
    return new ModelSearch({ name, sampler, candidates, patience: configuration.patience });
  });
}

/** Most fits of the searches over some folds, that of the chosen candidate of each model on all rows among them. */
export function mostFits(configuration: SearchConfiguration, folds: readonly Split[]): number {
  const { models, search, candidates } = configuration;
  const rows = smallestTraining(folds);
  return models.reduce((sum, name) => {
    const space = searchSpaceOf(name, configuration.spaces);
    const tried =
      search === 'halving'
        ? halvingSchedule(halvingOf(candidates, rows)).reduce((all, { nCandidates }) => all + nCandidates, 0)
        : search === 'grid'
          ? Math.min(candidates, parameterGrid(gridOf(space)).length)
          : candidates;
    return sum + tried * folds.length + 1;
  }, 0);
}

function halvingOf(candidates: number, rows: number) {
  const minResources = Math.min(rows, Math.max(LEAST_ROWS, Math.floor(rows / 9)));
  return { nCandidates: candidates, minResources, maxResources: rows };
}

/** The search of a list of candidates, all of them. */
export function searchOfList({ name, candidates }: CandidateList): ModelSearch {
  return new ModelSearch({ name, sampler: new ListSampler(candidates), candidates: candidates.length, patience: null });
}

/** The candidates of the randomised search of every model over its default space. */
export function planCandidates(candidates: number, seed: number): CandidateList[] {
  return ALGORITHMS.map((name, model) => ({
    name,
    candidates: sampleCandidates(SEARCH_SPACES[name], candidates, deriveSeed(seed, PURPOSE.search, model)),
  }));
}

function samplerOf(space: SearchSpace, configuration: SearchConfiguration, randomState: number, rows: number): Sampler {
  const { search, candidates, patience, minutes } = configuration;
  const batch = patience === null && minutes === null ? {} : { batchSize: BATCH };
  switch (search) {
    case 'random':
      return new ListSampler(sampleCandidates(space, candidates, randomState), batch);
    case 'grid':
      return new ListSampler(parameterGrid(gridOf(space)), batch);
    case 'tpe':
      return new TPESampler({ space, randomState, batchSize: BATCH });
    case 'halving':
      return new HalvingSampler({ space, ...halvingOf(candidates, rows), randomState });
  }
}

/** An interval becomes its ends and, where there is one, its middle: on the logarithm where the draw is. */
export function gridOf(space: SearchSpace): SearchSpace {
  return Object.fromEntries(
    Object.entries(space).map(([name, distribution]) => {
      if (distribution.type === 'choice' || distribution.type === 'conditional') return [name, distribution];
      const { type, low, high } = distribution;
      const middle = type.startsWith('log') ? Math.sqrt(low * high) : (low + high) / 2;
      const values = [low, type.endsWith('nteger') ? Math.round(middle) : middle, high];
      return [name, { type: 'choice', values: [...new Set(values)] }];
    }),
  );
}
