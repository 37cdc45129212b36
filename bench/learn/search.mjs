// A random search of the three models over folds, on two threads against one: the ratio of the two is to be at most 1 / 1.7.
import { loadConfiguration } from '@neurograde/mlops/configuration';
import { openTrainingPool, planCandidates, planSplits, searchOfList, trainModels } from '@neurograde/mlops/training';

const SEED = 7;
const CANDIDATES = 20;

function searching(threads) {
  return async ({ X, y }) => {
    const { train } = await loadConfiguration();
    const patients = Array.from(y, (_, row) => `patient ${row}`);
    const planned = planSplits(y, patients, train, SEED);
    const splits = [...planned.folds, { train: planned.train, test: planned.test }];
    const plans = planCandidates(CANDIDATES, SEED);
    // One thread too is a worker, and both pools stay from call to call: what is timed is compiled on either side.
    const pool = openTrainingPool(threads);
    return () => trainModels({ X, y, splits }, { searches: plans.map(searchOfList), seed: SEED, pool });
  };
}

export const cases = {
  'search-two-threads-133x724': { data: 'missing-133x724', limit: 1 / 1.7, prepare: searching(2), against: searching(1) },
};
