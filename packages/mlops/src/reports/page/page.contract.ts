import { createHash } from 'node:crypto';
import { expect } from 'vitest';

/** Holds a page to what every report promises: no script but one that its policy names by hash, no request, both languages, and no number that is none. */
export function expectSelfContained(page: string): void {
  const allowed = [...page.matchAll(/'sha256-([^']+)'/g)].map(([, hash]) => hash);
  const scripts = page.split('<script>').slice(1);
  const hashOf = (script: string) => createHash('sha256').update(script.split('</script>')[0]!).digest('base64');
  expect(scripts.map(hashOf)).toEqual(allowed);
  const still = page.replace(/<script>[\s\S]*?<\/script>/g, '');
  expect(still).not.toMatch(/<script|https?:|javascript:|<link|<img|<iframe|@import|url\(|\son\w+=/i);
  expect(still).not.toMatch(/\b(?:NaN|undefined|Infinity)\b/);
  for (const language of ['es', 'en']) expect(page).toContain(`<article lang="${language}">`);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target);
  for (const [picture] of page.matchAll(/<svg[^>]*>/g)) expect(picture).toMatch(/role="img" aria-label="[^"]+"/);
}

/** Holds the texts of two languages to the same keys, and to texts, lists and functions in the same places. */
export function expectSameKeys(a: object, b: object): void {
  expect(shapeOf(b)).toEqual(shapeOf(a));
}

function shapeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}
