import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PythonValue, readPythonLiteral } from './readPythonLiteral.js';

describe('readPythonLiteral', () => {
  it.each<[string, PythonValue]>([
    ["{'binWidth': 25, 'normalize': False, 'interpolator': None}", { binWidth: 25, normalize: false, interpolator: null }],
    ["{'a': [1, -2.5e-07], 'b': (3,), 'c': (4), 'd': ()}", { a: [1, -2.5e-7], b: [3], c: 4, d: [] }],
    ["{u'interpolator': u'sitkBSpline', 'label': 1L}", { interpolator: 'sitkBSpline', label: 1 }],
    ['(np.float64(0.78), np.float64(6.5), numpy.int64(3))', [0.78, 6.5, 3]],
    ["OrderedDict([('Original', {}), ('LoG', {'sigma': array([1.0, 2.0])})])", { Original: {}, LoG: { sigma: [1, 2] } }],
    [`{"a": true, "b": null, 'c': "it's", 'd': 'x\\'y\\\\'}`, { a: true, b: null, c: "it's", d: "x'y\\" }],
    ['{1, 2}', [1, 2]],
    ['[nan, inf, -inf]', [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]],
    ['  7 ', 7],
  ])('reads %s', (text, value) => {
    expect(readPythonLiteral(text)).toEqual(value);
  });

  it.each([
    '',
    '{',
    "{'a': }",
    "{'a': 1, 2}",
    '[1 2]',
    '1 2',
    'name',
    'f(1, 2)',
    'f()',
    "'open",
    '<class object at 0x7f>',
    'lambda: 1',
    '1.2.3',
    '['.repeat(10_000),
  ])('gives nothing for %j', (text) => {
    expect(readPythonLiteral(text)).toBeUndefined();
  });

  it('reads what JSON writes, whatever it is, but for the escapes of letters beyond 16 bits', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        expect(readPythonLiteral(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('ends soon on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[](),:\'"\\1.eE_ naTF'), maxLength: 400 }), (text) => {
        const start = performance.now();
        readPythonLiteral(text);
        expect(performance.now() - start).toBeLessThan(500);
      }),
    );
  });
});
