import { describe, expect, it } from 'vitest';
import { splitParts } from './splitParts.js';

const ids = (count: number) => Array.from({ length: count }, (_, i) => `d${i}`);

describe('splitParts', () => {
  it('puts the rows of a delivery together, in the order of receipt, and skips deliveries without any', () => {
    expect(splitParts(['d2', 'd0', 'd2'], ids(4))).toEqual([
      { deliveries: ['d0'], rows: [1] },
      { deliveries: ['d2'], rows: [0, 2] },
    ]);
  });

  it('leaves the files before it as they are when a delivery comes, but for the sixteen that are put together', () => {
    for (let count = 1; count < 200; count++) {
      const parts = (n: number) => splitParts(ids(n), ids(n)).map(({ deliveries }) => deliveries.join());
      const kept = parts(count).filter((part) => parts(count + 1).includes(part));
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(count, 15));
    }
  });

  it('keeps a thousand deliveries in less than a hundred files, every row once', () => {
    const rows = ids(1000).toReversed();
    const parts = splitParts(rows, ids(1000));
    expect(parts.length).toBeLessThan(100);
    expect(parts.flatMap((part) => part.rows).sort((a, b) => a - b)).toEqual([...rows.keys()]);
    for (const part of parts) expect(part.rows).toEqual(part.rows.toSorted((a, b) => a - b));
  });
});
