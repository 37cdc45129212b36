import { existsSync, readFileSync } from 'node:fs';
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

describe('the pages for a reader', () => {
  it.each(['README.md', 'README.es.md', 'CONTRIBUTING.md'])('%s links to files that are there', (page) => {
    const text = readFileSync(new URL(`../${page}`, import.meta.url), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !existsSync(new URL(`../${link}`, import.meta.url)))).toEqual([]);
  });
});
