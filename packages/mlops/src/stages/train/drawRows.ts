import { type Labels, RandomState } from '@neurograde/learn';

/**
 * Some of the training rows, each grade with its share of them but two rows at least, in their order. A larger number holds the rows of a smaller one.
 *
 * @param rows how many, about; all where there are no more
 */
export function drawRows(train: Int32Array, y: Labels, rows: number, randomState: number): Int32Array {
  const share = rows / train.length;
  if (share >= 1) return train;
  const random = new RandomState(randomState);
  const kept = [0, 1].flatMap((grade) => {
    const own = train.filter((row) => y[row] === grade);
    const order = random.permutation(own.length);
    const count = Math.min(own.length, Math.max(2, Math.round(share * own.length)));
    return Array.from(order.subarray(0, count), (place) => own[place]!);
  });
  const chosen = new Set(kept);
  return train.filter((row) => chosen.has(row));
}
