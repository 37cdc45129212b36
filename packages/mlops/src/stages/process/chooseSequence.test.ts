import { describe, expect, it } from 'vitest';
import { chooseSequence } from './chooseSequence.js';

const COLUMNS = [
  'VOLUME_ET',
  'TEXTURE_GLSZM_ET_FLAIR_ZSN',
  'TEXTURE_GLSZM_ET_T1Gd_ZSN',
  'flair_original_glcm_Id',
  'original_glcm_Id_FLAIR',
  'T1-FLAIR_original_glcm_Id',
  'original_glcm_FLAIRness',
];

describe('chooseSequence', () => {
  it('keeps the columns with the sequence as a part of the name, before or after the key, in whatever letters', () => {
    const chosen = chooseSequence([COLUMNS], 'Flair');
    expect(COLUMNS.filter(chosen.has)).toEqual([COLUMNS[1], COLUMNS[3], COLUMNS[4], COLUMNS[5]]);
    expect(chosen.others).toEqual(['TEXTURE_GLSZM_ET_T1Gd_ZSN', 'VOLUME_ET', 'original_glcm_FLAIRness']);
  });

  it('keeps everything where none is asked for', () => {
    const chosen = chooseSequence([COLUMNS], undefined);
    expect([COLUMNS.filter(chosen.has), chosen.others]).toEqual([COLUMNS, []]);
  });

  it('says which sequences it knows in the names where there is none of the one asked for', () => {
    expect(() => chooseSequence([COLUMNS], 'T2')).toThrow(
      expect.objectContaining({ code: 'process.no-such-sequence', details: { sequence: 'T2', found: 'FLAIR, T1, T1GD' } }),
    );
  });
});
