import { describe, expect, it } from 'vitest';
import { holdsNationalId } from './nationalId.js';

/** Numbers that the issuing offices or the common descriptions of each control sign publish as examples. */
describe('holdsNationalId', () => {
  it.each([
    ['DNI', '12345678Z'],
    ['DNI in points', 'paciente 12.345.678-Z'],
    ['NIE', 'X1234567L'],
    ['cédula', 'CC-79123456'],
    ['cédula in words', 'Cédula: 1.020.304.050'],
    ['CURP', 'HEGG560427MVZRRL04'],
    ['SSN', 'ssn 123-45-6789'],
    ['CPF', '529.982.247-25'],
    ['CPF bare', '52998224725'],
    ['RUT', '12.345.678-5'],
    ['RUT with K', '10.000.013-K'],
  ])('sees a %s', (_, text) => expect(holdsNationalId(text)).toBe(true));

  it.each([
    ['a DNI with a wrong letter', '12345678A'],
    ['a NIE with a wrong letter', 'X1234567A'],
    ['a CURP with a wrong control digit', 'HEGG560427MVZRRL05'],
    ['an SSN that is never given out', '000-45-6789'],
    ['an SSN of area 9', '923-45-6789'],
    ['a CPF with a wrong control digit', '529.982.247-24'],
    ['a CPF of one digit', '111.111.111-11'],
    ['a RUT with a wrong control digit', '12.345.678-4'],
    ['a case of TCGA', 'TCGA-02-0006'],
    ['a number', '79123456'],
    ['a measure', '12345.678'],
    ['a date', '2001-12-27'],
    ['nothing', ''],
  ])('sees none in %s', (_, text) => expect(holdsNationalId(text)).toBe(false));
});
