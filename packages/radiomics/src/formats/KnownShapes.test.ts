import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PYRADIOMICS_FEATURES } from '../pyradiomicsFeatures.js';
import { KnownShapes } from './KnownShapes.js';
import type { ReadOptions } from './ReadOptions.js';
import { readFeatureTable } from './readFeatureTable.js';
import { writeSlicerTable } from './writeSlicerTable.js';

const features = PYRADIOMICS_FEATURES.slice(0, 12);
const tableOf = (scale: number) =>
  writeSlicerTable({ features, values: Float64Array.from(features, (_, j) => scale * (j - 3.5)), segment: 'Tumor' }, 'csv');
const unquoted = (text: string) => text.replaceAll('"', '');
const bytesOf = (text: string) => new TextEncoder().encode(text);

function outcome(content: Uint8Array, options: ReadOptions): unknown {
  try {
    return readFeatureTable(content, options);
  } catch (error) {
    const { code, details } = error as { code: string; details: object };
    return { code, details };
  }
}

describe('KnownShapes', () => {
  it.each([
    ['as Slicer writes it', (text: string) => text],
    ['saved by another program', unquoted],
  ])('gives of the second table %s what the full reading gives, without reading it in full', (_, written) => {
    const shapes = new KnownShapes();
    readFeatureTable(bytesOf(written(tableOf(0.123456))), { shapes });
    const second = bytesOf(written(tableOf(-7.7654321)));
    const table = readFeatureTable(second, { shapes });
    expect(table).toEqual(readFeatureTable(second));
    expect(table.features).toBe(readFeatureTable(bytesOf(written(tableOf(1.00001))), { shapes }).features);
  });

  it('gives what the full reading gives of tables that are nearly of the shape, errors included', () => {
    const edits = ['', ' ', '"', ',', '\n', '.', 'e', 'nan', '1,234', '1.234', '12', '-', 'é', '"\n', 'inf', '1e999', '","'];
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.double({ noNaN: true, min: -1e290, max: 1e290 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.constantFrom(...edits)), { maxLength: 3 }),
        (plain, scale, changes) => {
          const written = plain ? unquoted : (text: string) => text;
          const shapes = new KnownShapes();
          readFeatureTable(bytesOf(written(tableOf(0.123456))), { shapes });
          let text = written(tableOf(scale));
          for (const [place, length, put] of changes) {
            const at = place % text.length;
            text = text.slice(0, at) + put + text.slice(at + length);
          }
          const content = bytesOf(text);
          expect(outcome(content, { shapes })).toEqual(outcome(content, {}));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
