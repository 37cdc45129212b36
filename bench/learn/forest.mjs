// RandomForestClassifier.fit against scikit-learn's, and grown by two threads against by one.
import { Worker } from 'node:worker_threads';

const TREES = { small: 300, large: 100 };
const THREADS = 2;

function fitting(params) {
  return ({ X, y }, { RandomForestClassifier }) =>
    () =>
      new RandomForestClassifier(params).fit(X, y);
}

/** The threads stay, as a server's would; each call sends them their share and joins what they send back. */
function fittingInThreads(params) {
  return async ({ X, y }, { Matrix, RandomForestClassifier }) => {
    const shared = new Matrix(X.rows, X.columns, new Float64Array(new SharedArrayBuffer(X.data.byteLength)));
    shared.data.set(X.data);
    const workerData = { params, rows: X.rows, columns: X.columns, X: shared.data, y };
    const workers = Array.from(
      { length: THREADS },
      () => new Worker(new URL('../growTrees.worker.mjs', import.meta.url), { workerData }),
    );
    for (const worker of workers) worker.unref();
    const grow = (worker, at) =>
      new Promise((resolve, reject) => {
        worker.ref();
        worker.once('error', reject);
        worker.once('message', (part) => {
          worker.off('error', reject);
          worker.unref();
          resolve(part);
        });
        const share = (part) => Math.round((part * params.nEstimators) / THREADS);
        worker.postMessage({ from: share(at), to: share(at + 1) });
      });
    return async () => new RandomForestClassifier(params).mergeTrees(X, y, await Promise.all(workers.map(grow)));
  };
}

const ofTwo = { nEstimators: 60, oobScore: true };

export const cases = {
  'forest-133x724': { data: 'normal-133x724', limit: 0.2, prepare: fitting({ nEstimators: TREES.small }) },
  'forest-5000x200': { data: 'normal-5000x200', limit: 0.4, prepare: fitting({ nEstimators: TREES.large }) },
  'forest-missing-5000x200': { data: 'missing-5000x200', limit: 0.5, prepare: fitting({ nEstimators: TREES.large }) },
  'forest-entropy-5000x200': {
    data: 'normal-5000x200',
    limit: 0.5,
    prepare: fitting({ nEstimators: TREES.large, criterion: 'entropy' }),
  },
  'forest-balanced-subsample-133x724': {
    data: 'missing-133x724',
    limit: 0.3,
    prepare: fitting({ nEstimators: TREES.small, classWeight: 'balanced_subsample' }),
  },
  // Two threads must be at least 1.7 times as fast as one.
  'forest-two-threads-5000x200': {
    data: 'normal-5000x200',
    limit: 1 / 1.7,
    prepare: fittingInThreads(ofTwo),
    against: fitting(ofTwo),
  },
};
