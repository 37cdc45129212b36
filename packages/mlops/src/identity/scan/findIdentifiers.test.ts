import { PYRADIOMICS_FEATURES } from '@neurograde/radiomics';
import { describe, expect, it } from 'vitest';
import { findIdentifiers, type TextPlace } from './findIdentifiers.js';
import { headerKind } from './headerKind.js';

describe('findIdentifiers', () => {
  it.each<[string, TextPlace, string[]]>([
    ['Juan Pérez', 'cell', ['name']],
    ['glioma, visto por la Dra. Gómez', 'cell', ['name']],
    ['juan.perez@clinica.example', 'cell', ['name', 'email']],
    ['+57 310 555 12 34', 'cell', ['phone']],
    ['612 345 678', 'cell', ['phone']],
    ['(415) 555-2671', 'cell', ['phone']],
    ['27/12/2001', 'cell', ['date']],
    ['2001.12.27', 'cell', ['date']],
    ['12 de marzo de 2020', 'cell', ['date']],
    ['20011227', 'file-name', ['date', 'record-number']],
    ['HC 10203', 'cell', ['record-number']],
    ['MRN_4459812', 'file-name', ['record-number']],
    ['4459812', 'file-name', ['record-number']],
    ['/home/radiology/case7/image.nrrd', 'cell', ['path']],
    ['C:\\scans\\mask.nii.gz', 'cell', ['path']],
    ['Maria_Lopez_T1', 'header', ['name']],
    ['Rigoberta Menchú', 'file-name', ['name']],
    ['12345678Z', 'patient', ['national-id']],
  ])('sees in %j (%s) %j', (text, place, kinds) => expect(findIdentifiers(text, place)).toEqual(kinds));

  it.each<[string, TextPlace]>([
    ['white_matter_volume', 'header'],
    ['HISTO_ET_T1Gd_Bin10', 'header'],
    ['TCGA-02-0006', 'patient'],
    ['SYN-001', 'patient'],
    ['P12', 'patient'],
    ['4459812', 'patient'],
    ['case-012', 'file-name'],
    ['glioblastoma multiforme', 'cell'],
    ['Astrocitoma anaplásico, grado III', 'cell'],
    ['2.3.1', 'cell'],
    ['(1.0, 1.0, 1.0)', 'cell'],
    ["{'minimumROIDimensions': 2, 'binWidth': 25}", 'cell'],
    ['5.0.10-3', 'cell'],
    ['', 'cell'],
  ])('sees nothing in %j (%s)', (text, place) => expect(findIdentifiers(text, place)).toEqual([]));

  it('sees nothing in any feature of PyRadiomics', () => {
    expect(PYRADIOMICS_FEATURES.filter((name) => findIdentifiers(name, 'header').length > 0)).toEqual([]);
  });
});

describe('headerKind', () => {
  it.each([
    ['Fecha de nacimiento', 'date'],
    ['PatientBirthDate', 'date'],
    ['Teléfono', 'phone'],
    ['correo_electronico', 'email'],
    ['Nº documento', 'national-id'],
    ['Apellidos', 'name'],
    ['NHC', 'record-number'],
    ['original_firstorder_Mean', undefined],
    ['update_rate', undefined],
  ] as const)('takes %s for %s', (header, kind) => expect(headerKind(header)).toBe(kind));
});
