// RandomForestClassifier.fit against scikit-learn's, and grown by two threads against by one.
import { Worker } from 'node:worker_threads';

const TREES = 300;
/** Where a limit is our own, fewer will do. */
const FEW_TREES = 100;
const THREADS = 2;

function fitting(params) {
  return ({ X, y }, { RandomForestClassifier }) =>
    () =>
      new RandomForestClassifier(params).fit(X, y);
}

/** The threads stay, as a server's would; in each call they take tree after tree, and what they grew is joined. */
function fittingInThreads(params) {
  return ({ X, y }, { RandomForestClassifier }) => {
    const shared = new Float64Array(new SharedArrayBuffer(X.data.byteLength));
    shared.set(X.data);
    const next = new Int32Array(new SharedArrayBuffer(4));
    const workerData = { params, rows: X.rows, columns: X.columns, X: shared, y, next };
    const workers = Array.from(
      { length: THREADS },
      () => new Worker(new URL('../growTrees.worker.mjs', import.meta.url), { workerData }),
    );
    for (const worker of workers) worker.unref();
    const grow = (worker, ranks) =>
      new Promise((resolve, reject) => {
        worker.ref();
        worker.once('error', reject);
        worker.once('message', (part) => {
          worker.off('error', reject);
          worker.unref();
          resolve(part);
        });
        worker.postMessage(ranks);
      });
    return async () => {
      next[0] = 0;
      const ranks = RandomForestClassifier.shareRanks(X);
      const parts = await Promise.all(workers.map((worker) => grow(worker, ranks)));
      return new RandomForestClassifier(params).mergeTrees(X, y, parts);
    };
  };
}

const ofTwo = { nEstimators: 60, oobScore: true };

export const cases = {
  'forest-133x724': { data: 'normal-133x724', limit: 0.2, prepare: fitting({ nEstimators: TREES }) },
  'forest-5000x200': { data: 'normal-5000x200', limit: 0.4, prepare: fitting({ nEstimators: TREES }) },
  'forest-missing-5000x200': { data: 'missing-5000x200', limit: 0.5, prepare: fitting({ nEstimators: FEW_TREES }) },
  'forest-entropy-5000x200': {
    data: 'normal-5000x200',
    limit: 0.5,
    prepare: fitting({ nEstimators: FEW_TREES, criterion: 'entropy' }),
  },
  'forest-balanced-subsample-133x724': {
    data: 'missing-133x724',
    limit: 0.3,
    prepare: fitting({ nEstimators: TREES, classWeight: 'balanced_subsample' }),
  },
  // Two threads must be at least 1.7 times as fast as one.
  'forest-two-threads-5000x200': {
    data: 'normal-5000x200',
    limit: 1 / 1.7,
    prepare: fittingInThreads(ofTwo),
    against: fitting(ofTwo),
  },
};
