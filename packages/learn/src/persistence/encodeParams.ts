import { isMissing } from '../base/isMissing.js';
import { mapValues } from '../base/mapValues.js';

/** Parameters as JSON can hold them: NaN, of which JSON makes null, as a word. */
export function encodeParams(params: object): object {
  return nanAsWord(params) as object;
}

/** What `encodeParams` wrote. */
export function decodeParams(params: object): object {
  return wordAsNaN(params) as object;
}

function nanAsWord(value: unknown): unknown {
  return isMissing(value) ? 'NaN' : mapInside(value, nanAsWord);
}

function wordAsNaN(value: unknown): unknown {
  return value === 'NaN' ? Number.NaN : mapInside(value, wordAsNaN);
}

function mapInside(value: unknown, map: (inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (typeof value !== 'object' || value === null) return value;
  return mapValues(value as Record<string, unknown>, map);
}
