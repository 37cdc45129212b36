import { describe, expect, it } from 'vitest';
import { mayIdentify } from './mayIdentify.js';

describe('mayIdentify', () => {
  it.each([
    'Juan',
    'ANA',
    'maria-ruiz',
    'juanperez',
    'jperez',
    'Muñoz',
    'Rigoberta Menchú',
    'RigobertaMenchú',
    'HC 10203',
    '2024-01-03',
  ])('sees a patient in %j', (text) => {
    expect(mayIdentify(text)).toBe(true);
  });

  it.each(['', 'GBM', 'bajo grado', 'Rigoberta', 'Low Grade', 'P12', 'case 123', 'mariscal', 'original_glcm_Idmn'])(
    'sees none in %j',
    (text) => {
      expect(mayIdentify(text)).toBe(false);
    },
  );
});
