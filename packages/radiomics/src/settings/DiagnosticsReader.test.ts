import { describe, expect, it } from 'vitest';
import { DiagnosticsReader } from './DiagnosticsReader.js';

const HEADER = [
  'PatientID',
  'diagnostics_Versions_PyRadiomics',
  'diagnostics_Configuration_Settings',
  'diagnostics_Configuration_EnabledImageTypes',
  'diagnostics_Image-original_Spacing',
  'diagnostics_Image-original_Hash',
];
const HASH = '5c9ce3ca174f0f8324aa4d277e0fef82dc5ac566';

describe('DiagnosticsReader', () => {
  it('gives records of equal settings one frozen object, whatever their images', () => {
    const reader = new DiagnosticsReader(HEADER);
    const cells = (hash: string) => ['P1', '3.0.1', "{'binWidth': 25}", "{'Wavelet': {'level': 2}}", '(1.0, 1.0, 3.0)', hash];
    const first = reader.read(cells(HASH));
    const second = reader.read(cells(HASH.replace('5', '6')));
    expect(first.settings).toEqual({
      pyradiomicsVersion: '3.0.1',
      binWidth: 25,
      imageTypes: { Wavelet: { level: 2 } },
      imageSpacing: [1, 1, 3],
    });
    expect(second.settings).toBe(first.settings);
    expect(Object.isFrozen(first.settings)).toBe(true);
    expect(Object.isFrozen(first.settings!.imageTypes!.Wavelet)).toBe(true);
    expect([first.imageHash, second.imageHash]).toEqual([HASH, HASH.replace('5', '6')]);
  });

  it('leaves out what is blank, cannot be read or may be a path', () => {
    const reader = new DiagnosticsReader(HEADER);
    expect(reader.read(['P1', '', '', '', '', ''])).toEqual({});
    expect(reader.read(['P1', '/opt/x', "{'binWidth': 25", '[1]', "('a',)", 'ana.nrrd'])).toEqual({});
    const settings = "{'binWidth': 5, 'mask': '/data/ana.nrrd', 'nested': {'C:\\\\ana': 1, 'b': ['x/y', 2]}}";
    expect(reader.read(['P1', '', settings, '', '', '']).settings).toEqual({ binWidth: 5, nested: { b: [2] } });
  });

  it('knows the names of before PyRadiomics 2.0', () => {
    const reader = new DiagnosticsReader(['general_info_Version', 'general_info_GeneralSettings', 'general_info_ImageHash']);
    expect(reader.read(['1.3.0', "{'binWidth': 25}", HASH])).toEqual({
      settings: { pyradiomicsVersion: '1.3.0', binWidth: 25 },
      imageHash: HASH,
    });
  });
});
