import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../test/refusalOf.js';
import { readFeatureTable } from './readFeatureTable.js';

const read = (text: string) => readFeatureTable(new TextEncoder().encode(text));
const rows = (text: string) => read(text).records.map(({ patient, line, values }) => [patient, line, ...values]);

const refusal = (text: string) => refusalOf(() => read(text));

const KEY = 'original_glcm_Id';

describe('what PyRadiomics writes as txt', () => {
  const one = `Case-1_PatientID: Ana\nCase-1_Image: /data/ana: left.nrrd\nCase-1_Mask: m\nCase-1_${KEY}: 0.5\n`;

  it('is an entry a line, split at the first colon and space; paths are no features', () => {
    const table = read(one);
    expect([table.layout, table.features]).toEqual(['pyradiomics-txt', [KEY]]);
    expect(table.records).toEqual([{ patient: 'Ana', segment: undefined, line: 1, values: Float64Array.of(0.5) }]);
    expect(table.detection).toMatchObject({ confidence: 'certain', delimiter: undefined });
    expect(JSON.stringify(table)).not.toContain('left');
  });

  it('may hold several cases, some of which failed, and features that others have not', () => {
    const text = `${one}Case-2_PatientID: Eva\nCase-2_Image: i\nCase-2_Mask: m\nCase-3_PatientID: Leo\nCase-3_Image: i\nCase-3_Mask: m\nCase-3_original_glcm_Imc1: nan\n`;
    expect(read(text).features).toEqual([KEY, 'original_glcm_Imc1']);
    expect(rows(text)).toEqual([
      ['Ana', 1, 0.5, Number.NaN],
      ['Eva', 5, Number.NaN, Number.NaN],
      ['Leo', 8, Number.NaN, Number.NaN],
    ]);
  });

  it('numbers its cases from 1 again where outputs were appended', () => {
    const text = one + one.replace('Ana', 'Eva') + one.replaceAll('Case-1', 'Case-2').replace('Ana', 'Leo');
    expect(rows(text).map(([patient, line]) => [patient, line])).toEqual([
      ['Ana', 1],
      ['Eva', 5],
      ['Leo', 9],
    ]);
    expect(read(one + one).detection.because).toContain('appended-outputs');
  });

  it('may have lost the space after an empty value, and may name no patient', () => {
    expect(rows(`Case-1_Image: x\nCase-1_Mask:\nCase-1_diagnostics_Image-original_Mean:\nCase-1_${KEY}: 1\n`)).toEqual([
      [undefined, 1, 1],
    ]);
  });

  it.each([
    ['a line that is no entry', `${one}0.5\n`, { code: 'format.broken-cases', line: 5 }],
    ['an entry of another case', `${one}Case-2_original_glcm_Imc1: 1\n`, { code: 'format.broken-cases', line: 5 }],
    ['a feature twice', `${one}Case-1_${KEY}: 0.5\n`, { code: 'format.duplicate-column', column: KEY }],
    ['a case that starts again within itself', `${one}Case-1_PatientID: Ana\n`, { code: 'format.broken-cases', line: 5 }],
    ['text', one.replace('0.5', 'failed'), { code: 'format.not-a-number', line: 4, column: KEY, value: '…' }],
    ['no feature', 'Case-1_Image: x\nCase-1_Mask: y\n', { code: 'format.no-features' }],
  ])('is refused with %s', (_, text, expected) => {
    expect(refusal(text)).toEqual(expected);
  });
});

describe('what PyRadiomics writes as JSON', () => {
  it('is an array of objects, with bare NaN and Infinity, quoted numbers, null and nested settings', () => {
    const table = read(`[
 {"PatientID": "Ana", "Image": "/data/ana.nrrd", "diagnostics_Configuration_Settings": {"binWidth": 25, "label": null},
  "${KEY}": NaN, "original_glcm_Imc1": "1.5", "original_glcm_Imc2": -Infinity, "original_glcm_MCC": 1e-07},
 {"PatientID": "Eva", "${KEY}": null, "original_glcm_Imc1": 2}
]`);
    expect(table.layout).toBe('pyradiomics-json');
    expect(table.records).toEqual([
      {
        patient: 'Ana',
        segment: undefined,
        line: 2,
        values: Float64Array.of(Number.NaN, 1.5, Number.NaN, 1e-7),
        settings: { binWidth: 25, label: null },
      },
      { patient: 'Eva', segment: undefined, line: 4, values: Float64Array.of(Number.NaN, 2, Number.NaN, Number.NaN) },
    ]);
    expect(table.unreadableCells).toEqual([{ feature: 'original_glcm_Imc2', count: 1, example: '-Infinity', line: 3 }]);
    expect(table.detection).toMatchObject({
      confidence: 'certain',
      decimal: '.',
      because: expect.arrayContaining(['json-syntax']),
    });
  });

  const object = (patient: string, value: number) => `{"PatientID": "${patient}", "${KEY}": ${value}}`;

  it.each([
    ['an object a line', `${object('Ana', 1)}\n${object('Eva', 2)}\n`, [1, 2]],
    ['arrays one after the other', `[${object('Ana', 1)}\n][\n${object('Eva', 2)}]`, [1, 3]],
    ['arrays on one line, where cases are counted', `[${object('Ana', 1)}][${object('Eva', 2)}]`, [1, 2]],
    ['an array and lines', `[${object('Ana', 1)}]\n${object('Eva', 2)}\n`, [1, 2]],
  ])('may be %s', (_, text, lines) => {
    expect(rows(text)).toEqual([
      ['Ana', lines[0], 1],
      ['Eva', lines[1], 2],
    ]);
  });

  it('keeps every digit of a number that would not fit', () => {
    expect(rows(`[{"${KEY}": 1e400, "original_glcm_Imc1": 9007199254740993}]`)).toEqual([
      [undefined, 1, Number.NaN, 9007199254740992],
    ]);
  });

  it.each([
    ['a cut', `[${object('Ana', 1)}`, { code: 'format.broken-json', line: 1 }],
    ['a cut in a number', `[\n{"${KEY}": 1.`, { code: 'format.broken-json', line: 2 }],
    ['a missing comma', `[\n{"a": 1\n"b": 2}]`, { code: 'format.broken-json', line: 3 }],
    ['a text that is cut', `[{"${KEY}": "1.5}]`, { code: 'format.broken-json', line: 1 }],
    ['a feature twice', `[{"${KEY}": 1, "${KEY}": 2}]`, { code: 'format.duplicate-column', column: KEY }],
    ['something else', '{"features": []}', { code: 'format.unknown-layout', found: 'JSON' }],
    ['numbers', '[1, 2]', { code: 'format.unknown-layout', found: 'JSON' }],
    ['nothing', '[]', { code: 'format.header-only' }],
    ['deep nesting', '['.repeat(100_000), { code: 'format.broken-json', line: 1 }],
  ])('is refused with %s', (_, text, expected) => {
    expect(refusal(text)).toEqual(expected);
  });
});

describe('what PyRadiomics writes as csv', () => {
  it('may name no patient, as of one case; paths are no features and never shown', () => {
    const table = read(`Image,Mask,${KEY}\n/data/ana.nrrd,/data/m.nrrd,0.5\n`);
    expect([table.layout, table.features]).toEqual(['pyradiomics-csv', [KEY]]);
    expect(table.records).toEqual([{ patient: undefined, segment: undefined, line: 2, values: Float64Array.of(0.5) }]);
    expect(table.droppedColumns).toEqual([
      { column: 'Image', reason: 'text' },
      { column: 'Mask', reason: 'text' },
    ]);
  });

  it('may be appended to by a run with other features', () => {
    const text = `PatientID,Image,Mask,${KEY}\nAna,i,m,0.5\nPatientID,Image,Mask,original_glcm_Imc1\nEva,i,m,0.25\n`;
    expect(rows(text)).toEqual([
      ['Ana', 2, 0.5, Number.NaN],
      ['Eva', 4, Number.NaN, 0.25],
    ]);
  });
});
