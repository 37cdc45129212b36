import { fround } from '../base/fround.js';

/**
 * Least and greatest weight that each node of a tree may take so that the margin stays monotone: XGBoost 3.2 `tree/split_evaluator.h`. A split
 * of a constrained column sets the mean of its children's weights between them; every other split hands its bounds down.
 */
export class MonotoneBounds {
  readonly lower: number[] = [-Infinity];
  readonly upper: number[] = [Infinity];

  /**
   * @param direction of the column split: 1, −1, or 0 for a free one
   * @param left the left child; the right one is next
   */
  split(node: number, left: number, direction: number, leftWeight: number, rightWeight: number): void {
    const { lower, upper } = this;
    lower[left] = lower[left + 1] = lower[node]!;
    upper[left] = upper[left + 1] = upper[node]!;
    if (direction === 0) return;
    const middle = fround(fround(leftWeight + rightWeight) / 2);
    upper[direction > 0 ? left : left + 1] = middle;
    lower[direction > 0 ? left + 1 : left] = middle;
  }
}
