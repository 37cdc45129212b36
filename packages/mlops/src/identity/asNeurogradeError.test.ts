import { errorRegistry, isErrorCode, NeurogradeError } from '@neurograde/contracts';
import { FORMAT_ERROR_CODES, FormatError, readFeatureTable } from '@neurograde/radiomics';
import { describe, expect, it } from 'vitest';
import { asNeurogradeError } from './asNeurogradeError.js';

describe('asNeurogradeError', () => {
  it.each(FORMAT_ERROR_CODES)('finds %s in the registry', (code) => {
    expect(isErrorCode(code)).toBe(true);
    expect(asNeurogradeError(new FormatError(code, { line: 3 }), 'a.csv')).toMatchObject({
      code,
      details: { file: 'a.csv', line: 3 },
      exit: 2,
    });
  });

  it('knows no format error that no reader makes', () => {
    const known = Object.keys(errorRegistry).filter((code) => code.startsWith('format.'));
    expect(known.sort()).toEqual([...FORMAT_ERROR_CODES].sort());
  });

  it.each([
    ['ID,a\nP1,1\nP2,x\n', {}],
    ['ID,a\nP1,"1,234"\n', {}],
    ['ID,a\nP1,"1,5"\nP2,1.5\n', {}],
    ['ID,a,a\nP1,1,2\n', {}],
    ['sep=;\nID,a\nP1,1\n', {}],
    ['ID,a\nP1,1', {}],
    ['[{"original_glcm_Id": 1', {}],
    ['Case-1_original_glcm_Id: 1\nx\n', {}],
    ['ID,a,b\nP1,1\n', {}],
    ['ID,a\n,1\n', {}],
    ['ID,a\nP1,"1\n', {}],
    ['case,nothing\nx,y\n', {}],
    ['Name,a\nx,1\n', {}],
    ['Image type,Feature Class,Feature Name,A,B\noriginal,shape,Volume,1,2\n', {}],
    ['Image type,Feature Class,Feature Name,A,B\noriginal,shape,Volume,1,2\n', { segment: 'C' }],
  ])('leaves no detail open in the text for %j', (text, options) => {
    let caught: unknown;
    try {
      readFeatureTable(new TextEncoder().encode(text), options);
    } catch (error) {
      caught = error;
    }
    const error = asNeurogradeError(caught, 'a.csv');
    for (const language of ['es', 'en'] as const) expect(error.text(language)).not.toMatch(/\?|[{}]/);
  });

  it('throws on what is none of the readers’ doing', () => {
    expect(() => asNeurogradeError(new RangeError('x'), 'a.csv')).toThrow(RangeError);
    expect(asNeurogradeError(new FormatError('format.empty-file'), 'a.csv')).toBeInstanceOf(NeurogradeError);
  });
});
