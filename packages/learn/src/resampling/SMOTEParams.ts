import type { ParameterTable } from '../base/ParameterTable.js';
import { positiveInteger, seed } from '../base/parameters.js';
import { type SamplingStrategy, samplingStrategy } from './samplingPlan.js';

export interface SMOTEParams {
  /** How even the classes become. Default `'auto'`, fully. */
  readonly samplingStrategy: SamplingStrategy;
  /** Among how many nearest rows of the minority the partner is drawn, ≥ 1. Default 5. */
  readonly kNeighbors: number;
  /** Seed. Default 0. */
  readonly randomState: number;
}

export const SMOTE_PARAMETERS: ParameterTable<SMOTEParams> = {
  samplingStrategy: ['auto', samplingStrategy()],
  kNeighbors: [5, positiveInteger()],
  randomState: [0, seed()],
};
