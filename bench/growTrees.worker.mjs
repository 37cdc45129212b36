// One of the threads of bench/learn/forest.mjs: grows the trees it is asked for.
import { parentPort, workerData } from 'node:worker_threads';
import { Matrix, RandomForestClassifier } from '@neurograde/learn';

const { params, rows, columns, X, y } = workerData;
const forest = new RandomForestClassifier(params);
const matrix = new Matrix(rows, columns, X);

parentPort.on('message', ({ from, to }) => {
  const part = forest.growTrees(matrix, y, from, to);
  const buffers = part.trees.flatMap(({ tree, outOfBag }) => [...Object.values(tree), outOfBag ?? []]);
  parentPort.postMessage(
    part,
    buffers.map(({ buffer }) => buffer).filter((buffer) => buffer !== undefined),
  );
});
