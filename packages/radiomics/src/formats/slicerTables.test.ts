import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../test/refusalOf.js';
import { readFeatureTable } from './readFeatureTable.js';

const read = (text: string, segment?: string) => readFeatureTable(new TextEncoder().encode(text), { segment });

const refusal = (text: string, segment?: string) => refusalOf(() => read(text, segment));

/** Rows in each way a Slicer table is written. */
const LAYOUTS = {
  'csv of Slicer, every cell quoted': (rows: string[][]) => rows.map((cells) => `"${cells.join('","')}"\n`).join(''),
  'tsv of Slicer, nothing quoted': (rows: string[][]) => rows.map((cells) => `${cells.join('\t')}\n`).join(''),
  'csv saved again by a spreadsheet': (rows: string[][]) =>
    rows.map((cells) => `${cells.map((c) => (/[",]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(',')}\r\n`).join(''),
};
const HEADER = ['Image type', 'Feature Class', 'Feature Name'];
const LEGACY = ['Label', 'Input image type', 'Feature Class', 'Feature Name', 'Value'];

describe.each(Object.entries(LAYOUTS))('a Slicer table as %s', (_, write) => {
  it('is one record named by image type, class and feature; diagnostics are dropped whatever they hold', () => {
    const table = read(
      write([
        [...HEADER, 'Segmentation_segment_Tumor'],
        ['diagnostics', 'Configuration', 'Settings', `{"binWidth": 25, 'a': "b"}`],
        ['diagnostics', 'Mask-original', 'BoundingBox', '(162, 84, 11)'],
        ['original', 'firstorder', 'Mean', '1.5'],
        ['wavelet-LLH', 'firstorder', 'Mean', '2.5e-7'],
        ['original', 'glcm', 'Contrast', 'nan'],
        ['original', 'ngtdm', 'Contrast', 'inf'],
      ]),
    );
    expect(table).toEqual({
      layout: 'slicer',
      detection: expect.objectContaining({ layout: 'slicer', decimal: '.', confidence: 'certain' }),
      features: ['original_firstorder_Mean', 'wavelet-LLH_firstorder_Mean', 'original_glcm_Contrast', 'original_ngtdm_Contrast'],
      records: [
        {
          patient: undefined,
          segment: 'Tumor',
          line: 1,
          values: Float64Array.of(1.5, 2.5e-7, Number.NaN, Number.NaN),
          settings: { binWidth: 25, a: 'b' },
        },
      ],
      droppedColumns: [
        { column: 'diagnostics_Configuration_Settings', reason: 'diagnostics' },
        { column: 'diagnostics_Mask-original_BoundingBox', reason: 'diagnostics' },
      ],
      unreadableCells: [{ feature: 'original_ngtdm_Contrast', count: 1, example: 'inf', line: 7 }],
    });
  });

  it('with several segments asks which, by the column or by the segment alone', () => {
    const text = write([
      [...HEADER, 'Seg_segment_Tumor', 'Seg_segment_Edema', 'Map_label_1'],
      ['original', 'shape', 'Flatness', '1', '2', '3'],
    ]);
    expect(refusal(text)).toEqual({ code: 'format.segment-required', segments: 'Tumor, Edema, 1' });
    expect(refusal(text, 'Necrosis')).toEqual({
      code: 'format.unknown-segment',
      segment: 'Necrosis',
      segments: 'Tumor, Edema, 1',
    });
    expect(read(text, 'Edema').records[0]).toMatchObject({ segment: 'Edema', values: Float64Array.of(2) });
    expect(read(text, 'Seg_segment_Tumor').records[0]).toMatchObject({ segment: 'Tumor', values: Float64Array.of(1) });
    expect(read(text, '1').records[0]).toMatchObject({ segment: '1', values: Float64Array.of(3) });
  });

  it('refuses a wrong segment even where there is one only', () => {
    const text = write([
      [...HEADER, 'Seg_segment_Tumor'],
      ['original', 'shape', 'Flatness', '1'],
    ]);
    expect(refusal(text, 'Edema')).toEqual({ code: 'format.unknown-segment', segment: 'Edema', segments: 'Tumor' });
  });

  it('names the node where two nodes have a segment of one name', () => {
    const text = write([
      [...HEADER, 'A_segment_Tumor', 'B_segment_Tumor', 'B_segment_Edema'],
      ['original', 'shape', 'Flatness', '1', '2', '3'],
    ]);
    expect(refusal(text, 'Tumor')).toEqual({
      code: 'format.segment-required',
      segments: 'A_segment_Tumor, B_segment_Tumor, Edema',
    });
    expect(read(text, 'B_segment_Tumor').records[0]!.values).toEqual(Float64Array.of(2));
  });

  it.each<[string, string[][], object]>([
    ['a header only', [[...HEADER, 'T']], { code: 'format.header-only' }],
    ['no value column', [HEADER, ['original', 'shape', 'Flatness']], { code: 'format.no-features' }],
    [
      'diagnostics only',
      [
        [...HEADER, 'T'],
        ['diagnostics', 'Versions', 'Numpy', '1'],
      ],
      { code: 'format.no-features' },
    ],
    [
      'a column twice',
      [
        [...HEADER, 'T', 'T'],
        ['o', 'c', 'f', '1', '2'],
      ],
      { code: 'format.duplicate-column', column: 'T' },
    ],
    [
      'a feature twice',
      [
        [...HEADER, 'T'],
        ['o', 'c', 'f', '1'],
        ['o', 'c', 'f', '1'],
      ],
      { code: 'format.duplicate-column', column: 'o_c_f' },
    ],
    [
      'a short row',
      [
        [...HEADER, 'T'],
        ['o', 'c', 'f', '1'],
        ['o', 'c', 'g'],
      ],
      { code: 'format.ragged-row', line: 3, found: 3, expected: 4 },
    ],
    [
      'points and a decimal comma',
      [
        [...HEADER, 'T'],
        ['o', 'c', 'f', '1.5'],
        ['o', 'c', 'g', '1,5'],
      ],
      { code: 'format.mixed-decimals', line: 3, column: 'o_c_g', value: '1,5', otherLine: 2, other: '1.5' },
    ],
    [
      'text',
      [
        [...HEADER, 'T'],
        ['o', 'c', 'f', 'failed'],
      ],
      { code: 'format.not-a-number', line: 2, column: 'o_c_f', value: 'failed' },
    ],
  ])('is refused with %s', (_title, rows, expected) => {
    expect(refusal(write(rows))).toEqual(expected);
  });
});

describe.each(Object.entries(LAYOUTS))('a table of the older Slicer as %s', (_, write) => {
  const rows = [
    LEGACY,
    ['Tumor', 'diagnostics', 'Versions', 'Numpy', '1.2'],
    ['Tumor', 'original', 'shape', 'Flatness', '1'],
    ['Edema', 'original', 'shape', 'Flatness', '2'],
    ['Edema', 'original', 'shape', 'Elongation', '#NUM!'],
  ];

  it('is the record of one label', () => {
    expect(read(write(rows), 'Edema')).toEqual({
      layout: 'slicer-legacy',
      detection: expect.objectContaining({ layout: 'slicer-legacy', confidence: 'certain' }),
      features: ['original_shape_Flatness', 'original_shape_Elongation'],
      records: [{ patient: undefined, segment: 'Edema', line: 4, values: Float64Array.of(2, Number.NaN) }],
      droppedColumns: [],
      unreadableCells: [{ feature: 'original_shape_Elongation', count: 1, example: '#NUM!', line: 5 }],
    });
    expect(read(write(rows.slice(0, 3))).records[0]).toMatchObject({ segment: 'Tumor', values: Float64Array.of(1) });
  });

  it('with several labels asks which', () => {
    expect(refusal(write(rows))).toEqual({ code: 'format.segment-required', segments: 'Tumor, Edema' });
    expect(refusal(write(rows), 'x')).toEqual({ code: 'format.unknown-segment', segment: 'x', segments: 'Tumor, Edema' });
  });

  it.each<[string, string[][], object]>([
    ['a header only', [LEGACY], { code: 'format.header-only' }],
    ['diagnostics only', rows.slice(0, 2), { code: 'format.no-features' }],
    [
      'a feature twice',
      [LEGACY, ['1', 'o', 'c', 'f', '1'], ['1', 'o', 'c', 'f', '2']],
      { code: 'format.duplicate-column', column: 'o_c_f' },
    ],
    ['a short row', [LEGACY, ['1', 'o', 'c', 'f']], { code: 'format.ragged-row', line: 2, found: 4, expected: 5 }],
    ['text', [LEGACY, ['1', 'o', 'c', 'f', 'x']], { code: 'format.not-a-number', line: 2, column: 'o_c_f', value: 'x' }],
  ])('is refused with %s', (_title, bad, expected) => {
    expect(refusal(write(bad))).toEqual(expected);
  });
});

describe('the csv of Slicer', () => {
  it('may hold line ends in a diagnostics value, and lines are still those of the file', () => {
    const text = `"Image type","Feature Class","Feature Name","T"\n"diagnostics","Image","Mean","(1,\n2)"\n\n"original","shape","Flatness","x"\n`;
    expect(refusal(text)).toEqual({ code: 'format.not-a-number', line: 5, column: 'original_shape_Flatness', value: 'x' });
  });
});
