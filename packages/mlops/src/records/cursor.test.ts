import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.js';

describe('decodeCursor', () => {
  const place = [new Date('2026-11-25T10:00:00.123Z'), 'ñandú "1"', 7] as const;

  it('gives back the place that was encoded', () => {
    const cursor = encodeCursor(place);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(decodeCursor(cursor, ['date', 'text', 'number'])).toEqual(place);
  });

  it.each([
    ['not base64 of JSON', 'áé'],
    ['no list', Buffer.from('{"0":"a"}').toString('base64url')],
    ['too few values', encodeCursor(['a'])],
    ['too many values', encodeCursor(['a', 'b', 'c'])],
    ['a number where a text belongs', encodeCursor(['a', 3])],
    ['a text that PostgreSQL cannot hold', encodeCursor(['a', 'b\0'])],
  ])('refuses %s', (_, cursor) => {
    expect(() => decodeCursor(cursor, ['text', 'text'])).toThrow(expect.objectContaining({ code: 'usage.invalid-option' }));
  });

  it('refuses a moment that is none', () => {
    for (const moment of ['2026-11-25', '2026-13-45T10:00:00.000Z', '+275760-09-14T00:00:00.000Z'])
      expect(() => decodeCursor(encodeCursor([moment]), ['date'])).toThrow();
    for (const number of [1.5, 1e300, Number.NaN]) expect(() => decodeCursor(encodeCursor([number]), ['number'])).toThrow();
  });
});
