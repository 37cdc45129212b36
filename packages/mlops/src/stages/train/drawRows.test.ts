import { describe, expect, it } from 'vitest';
import { drawRows } from './drawRows.js';

const y = Uint8Array.from({ length: 100 }, (_, row) => (row % 5 === 0 ? 1 : 0));
const train = Int32Array.from({ length: 80 }, (_, i) => i + 10);

describe('drawRows', () => {
  it('keeps the share of each grade, in the order of the rows', () => {
    const drawn = drawRows(train, y, 20, 1);
    expect(drawn.length).toBe(20);
    expect(drawn.filter((row) => y[row] === 1).length).toBe(4);
    expect([...drawn]).toEqual([...drawn].sort((a, b) => a - b));
    expect(drawn.every((row) => train.includes(row))).toBe(true);
  });

  it('holds the rows of a smaller draw, two of a grade at least', () => {
    const few = drawRows(train, y, 3, 1);
    expect(few.filter((row) => y[row] === 1).length).toBe(2);
    expect([...few].every((row) => drawRows(train, y, 40, 1).includes(row))).toBe(true);
  });

  it('is all rows where no more are there', () => {
    expect(drawRows(train, y, 80, 1)).toBe(train);
  });
});
