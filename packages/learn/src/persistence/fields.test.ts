import { expect, it } from 'vitest';
import { encodeNumbers } from './encodeNumbers.js';
import { type Field, integers, type Layout, listOf, matrix, orNull, record, since, vector, whole } from './fields.js';
import { Place } from './Place.js';

function read<T>(field: Field<T>, encoded: unknown, version = 2): T {
  return field(encoded, new Place({ owner: 'test', version, sizes: new Map() }, 'fitted'));
}

it('vector reads what encodeNumbers wrote, the non-finite numbers only where they may be missing', () => {
  const values = Float64Array.of(0.1, Number.NaN, Infinity, -Infinity, 5e-324, 0);
  const encoded: unknown = JSON.parse(JSON.stringify(encodeNumbers(values)));
  expect(read(vector(undefined, { allowMissing: true }), encoded)).toEqual(values);
  expect(() => read(vector(), encoded)).toThrow('test: fitted[1] must be a finite number; got null');
});

it('record ties lists that share a size, and names the attribute that does not go with those before', () => {
  const layout: Layout<object> = {
    mean: vector('features'),
    kept: integers(undefined, 0, 'features'),
    axes: matrix('features', 'features'),
  };
  const whole = { mean: [1, 2], kept: [1], axes: [1, 0, 0, 1] };
  expect(read(record(layout), whole)).toMatchObject({ mean: Float64Array.of(1, 2), axes: { rows: 2, columns: 2 } });
  expect(() => read(record(layout), { ...whole, mean: undefined })).toThrow('test: fitted.mean must be a list; got "undefined"');
  expect(() => read(record(layout), { ...whole, kept: [0, 2] })).toThrow(
    'fitted.kept[1] must be a whole number from 0 to 1; got 2',
  );
  expect(() => read(record(layout), { ...whole, axes: [1] })).toThrow('fitted.axes must be of length 4; got 1');
  expect(() => read(record(layout), null)).toThrow('test: fitted must be an object; got null');
});

it('sizes tied inside a record in a list are its own', () => {
  const trees = listOf(record({ feature: listOf(whole(), 'nodes'), value: listOf(whole(), 'nodes') }));
  expect(
    read(trees, [
      { feature: [1], value: [1] },
      { feature: [1, 2], value: [3, 4] },
    ]),
  ).toHaveLength(2);
  expect(() => read(trees, [{ feature: [1], value: [1, 2] }])).toThrow('fitted[0].value must be of length 1; got 2');
});

it('since takes what stands for an attribute in earlier layouts, and misses it in later ones', () => {
  const field = since(2, orNull(whole(1)), 7);
  expect([read(field, undefined, 1), read(field, null), read(field, 3)]).toEqual([7, null, 3]);
  expect(() => read(field, undefined)).toThrow('fitted must be a whole number from 1 on; got undefined');
});
