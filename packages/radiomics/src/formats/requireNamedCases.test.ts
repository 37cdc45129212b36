import { describe, expect, it } from 'vitest';
import { readFeatureTable } from './readFeatureTable.js';
import { requireNamedCases } from './requireNamedCases.js';

const read = (text: string, allSegments = false) => readFeatureTable(new TextEncoder().encode(text), { allSegments });
const CASE = 'Case-1_Image: i\nCase-1_Mask: m\nCase-1_original_glcm_Id: 1\n';

describe('requireNamedCases', () => {
  it('lets a file’s name stand for one patient, of several segments too', () => {
    const one = read(CASE);
    expect(requireNamedCases(one)).toBe(one);
    const segments = read('Image type\tFeature Class\tFeature Name\tA\tB\noriginal\tglcm\tId\t1\t2\n', true);
    expect(requireNamedCases(segments).records).toHaveLength(2);
    expect(requireNamedCases(read('ID,a\nP1,1\nP2,2\n')).records).toHaveLength(2);
  });

  it('refuses several cases of which none says whose it is', () => {
    expect(() => requireNamedCases(read(CASE + CASE))).toThrow('format.unnamed-cases {"cases":2}');
    expect(() => requireNamedCases(read('Image,Mask,original_glcm_Id\ni,m,1\ni,m,2\n'))).toThrow('format.unnamed-cases');
  });
});
