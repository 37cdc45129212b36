import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: a script, without types
import { PAGES } from '../scripts/document.mjs';

describe('the reference pages', () => {
  it.each(Object.entries(PAGES as Record<string, () => string>))(
    '%s says what the code says (npm run docs writes it)',
    (path, page) => {
      expect(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(page());
    },
  );
});
