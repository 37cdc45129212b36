// One of the threads of bench/learn/forest.mjs: grows trees of a forest until none is left that nobody has taken.
import { parentPort, workerData } from 'node:worker_threads';
import { Matrix, RandomForestClassifier } from '@neurograde/learn';

const { params, rows, columns, X, y, next } = workerData;
const forest = new RandomForestClassifier(params);
const matrix = new Matrix(rows, columns, X);

function* untaken() {
  for (let tree = Atomics.add(next, 0, 1); tree < params.nEstimators; tree = Atomics.add(next, 0, 1)) yield tree;
}

parentPort.on('message', (ranks) => {
  const part = forest.growTrees(matrix, y, untaken(), { ranks });
  const buffers = part.trees.flatMap(({ tree, outOfBag }) => [...Object.values(tree), outOfBag ?? []]);
  parentPort.postMessage(
    part,
    buffers.map(({ buffer }) => buffer).filter((buffer) => buffer !== undefined),
  );
});
