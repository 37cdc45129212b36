import { describe, expect, it } from 'vitest';
import { displayName } from './displayName.js';

const name = (path: string, position = 3) => displayName(path, position, (identity) => `P<${identity.length}>`);

describe('displayName', () => {
  it.each([
    'Juan_Perez.csv',
    'JuanPerez.csv',
    'juanperez.csv',
    'JUANPEREZ.csv',
    'jperez.csv',
    'perez-maria.csv',
    'María.csv',
    'nu\u0301n\u0303ez.csv',
    'Núñez.csv',
    'Rigoberta Menchú.csv',
    'resultados de Ana.csv',
    'caso_1234.csv',
    'rm 2024-01-03.csv',
    '03.01.1987.tsv',
    '1020304050',
  ])('does not show %s', (file) => {
    const shown = name(`/data/${file}`);
    const stem = file.replace(/\.(csv|tsv)$/, '');
    expect(shown).toBe(`#3 (P<${stem.length}>${file.slice(stem.length)})`);
  });

  it.each([
    'TCGA_GBM_radiomicFeatures.csv',
    'TCGA_LGG_radiomicFeatures.csv',
    'empty.csv',
    'slicer-brain1.csv',
    'decimal-comma.csv',
    'Hospital Central.csv',
    'Paciente12.csv',
    'caso_012.tsv',
    'SYN-001.tsv',
    'new-patients.csv',
    'original_wavelet_features.csv',
    'features',
  ])('keeps %s', (file) => {
    expect(name(`/home/Juan Perez/${file}`)).toBe(file);
  });

  it('shows the place of the file among those delivered, by which the user finds it', () => {
    expect(name('a/Juan.csv', 1)).toMatch(/^#1 /);
    expect(name('a/Juan.csv', 12)).toMatch(/^#12 /);
  });

  it('shows no ending that may be a name', () => {
    expect(name('export.Juan')).toBe('#3 (P<6>)');
    expect(name('brain.2024-01-03')).toBe('#3 (P<5>)');
  });
});
