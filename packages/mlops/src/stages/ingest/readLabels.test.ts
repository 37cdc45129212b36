import type { NeurogradeError } from '@neurograde/contracts';
import { describe, expect, it } from 'vitest';
import { readLabels } from './readLabels.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, mapping: 'who' | 'brats' = 'who') =>
  readLabels([{ content: bytes(text), name: 'labels.csv' }], mapping);
const refusal = (content: Uint8Array): NeurogradeError => {
  try {
    readLabels([{ content, name: 'labels.csv' }], 'who');
  } catch (error) {
    return error as NeurogradeError;
  }
  throw new Error('nothing was refused');
};
const codes = ({ problems }: ReturnType<typeof read>) => problems.map(({ code, details }) => [code, details.line]);

describe('readLabels', () => {
  it('reads patients, grades and dates with the line of each', () => {
    const { byPatient, problems } = read('patient,grade,biopsy_date\nP1,low,2021-02-28\nP2,IV,\n');
    expect(problems).toEqual([]);
    expect([...byPatient]).toEqual([
      ['P1', { grade: 'low', written: 'low', biopsyDate: '2021-02-28', file: 'labels.csv', line: 2 }],
      ['P2', { grade: 'high', written: 'IV', biopsyDate: undefined, file: 'labels.csv', line: 3 }],
    ]);
  });

  it.each([
    'grade,patient\nlow,P1\n',
    'Paciente,Grado\nP1,bajo\n',
    'fecha_biopsia,paciente,grado\n,P1,bajo\n',
    'ID,other,WHO_Grade\nP1,x,II\n',
    '\uFEFFpatient,grade\r\nP1,low\r\n',
    'patient,grade\n\n P1 , low \n\n',
    '"patient","grade"\n"P1","low"\n',
  ])('takes the columns where their names are: %j', (text) => {
    const { byPatient, problems } = read(text);
    expect(problems).toEqual([]);
    expect([...byPatient.keys()]).toEqual(['P1']);
    expect(byPatient.get('P1')).toMatchObject({ grade: 'low' });
  });

  it('reads Windows-1252, as a spreadsheet in Spanish writes it', () => {
    const content = Buffer.from('paciente,grado\nNúñez,bajo\n', 'latin1');
    expect([...readLabels([{ content, name: 'l' }], 'who').byPatient.keys()]).toEqual(['Núñez']);
  });

  it('counts blank lines and line ends in cells when it tells a line', () => {
    expect(codes(read('patient,grade,note\n\nP1,low,"a\nb"\nP2,?,\n'))).toEqual([['ingest.unknown-grade', 5]]);
  });

  it('takes a WHO grade by the mapping', () => {
    expect(read('patient,grade\nP1,III\n', 'who').byPatient.get('P1')).toMatchObject({ grade: 'high' });
    expect(read('patient,grade\nP1,III\n', 'brats').byPatient.get('P1')).toMatchObject({ grade: 'low' });
  });

  it('refuses single lines and lets the others stand', () => {
    const labels = read(
      'patient,grade,biopsy_date\nP1,GBM,\nP2,low,2021-02-30\nP3,high,2021-13-01\nP4,low,01/02/2021\nP5,,\nP6,high,2020-02-29\n',
    );
    expect(codes(labels)).toEqual([
      ['ingest.unknown-grade', 2],
      ['ingest.invalid-biopsy-date', 3],
      ['ingest.invalid-biopsy-date', 4],
      ['ingest.invalid-biopsy-date', 5],
      ['ingest.unknown-grade', 6],
    ]);
    expect([...labels.byPatient.keys()]).toEqual(['P6']);
    expect(labels.problems[0]!.details).toMatchObject({ file: 'labels.csv', value: 'GBM' });
  });

  it('shows a wrong cell, but none that may be a patient', () => {
    const labels = read(
      'grade,patient,biopsy_date\nGBM,P1,\nJuan Perez,P2,\n79123456,P3,\nlow,P4,31/02/2021\nlow,P5,Juan Perez\n',
    );
    expect(labels.problems.map(({ details }) => details.value)).toEqual(['GBM', '…', '…', '31/02/2021', '…']);
  });

  it('takes a patient twice with one grade for once', () => {
    const labels = read('patient,grade\nP1,low\nP1,II\n');
    expect(labels.problems).toEqual([]);
    expect(labels.byPatient.size).toBe(1);
  });

  it('trusts no grade of a patient with two, whatever a third line says', () => {
    const labels = read('patient,grade\nP1,low\nP1,IV\nP1,low\nP2,low\n');
    expect(codes(labels)).toEqual([
      ['ingest.grade-conflict', 3],
      ['ingest.grade-conflict', 4],
    ]);
    expect(labels.byPatient.get('P1')).toEqual({ grades: 'low, IV' });
    expect(labels.byPatient.get('P2')).toMatchObject({ grade: 'low' });
  });

  it('reads several files as one, and sees that they contradict', () => {
    const { byPatient, problems } = readLabels(
      [
        { content: bytes('patient,grade\nP1,low\nP2,low\n'), name: 'a' },
        { content: bytes('paciente,grado\nP2,alto\nP3,alto\n'), name: 'b' },
      ],
      'who',
    );
    expect(byPatient.get('P3')).toMatchObject({ file: 'b', line: 3 });
    expect(problems.map(({ code, details }) => [code, details.file, details.line])).toEqual([['ingest.grade-conflict', 'b', 2]]);
    expect(readLabels([], 'who')).toEqual({ byPatient: new Map(), problems: [] });
  });

  it.each([
    ['patient;outcome\nP1;low\n', 'patient;outcome'],
    ['patient,outcome\nP1,low\n', 'patient,outcome'],
    ['name,grade\nP1,low\n', 'name,grade'],
  ])('says which columns it found in %j', (text, found) => {
    expect(refusal(bytes(text))).toMatchObject({
      code: 'ingest.invalid-labels-file',
      exit: 2,
      details: { file: 'labels.csv', found },
    });
  });

  it.each([
    ['patient;grade\nP1;low\n', ';'],
    ['Paciente ; Grado;Nota\nP1;bajo;\n', ';'],
    ['patient\tgrade\nP1\tlow\n', 'TAB'],
  ])('says that commas are to part the cells of %j', (text, found) => {
    expect(refusal(bytes(text))).toMatchObject({
      code: 'format.wrong-delimiter',
      details: { file: 'labels.csv', found, expected: ',' },
    });
  });

  it.each(['Juan Perez,low\nAna Ruiz,high\n', 'Juan Perez;bajo\n', '1,Juan Perez,IV\n'])(
    'shows no patient of a file without a header: %j',
    (text) => {
      const error = refusal(bytes(text));
      expect(error.code).toBe('format.no-header');
      expect(JSON.stringify(error.details)).not.toMatch(/Juan/);
    },
  );

  it('refuses what is no text', () => {
    expect(refusal(bytes(' \n')).code).toBe('format.empty-file');
    expect(refusal(Uint8Array.of(0x50, 0x4b, 3, 4)).code).toBe('format.not-text');
    expect(refusal(bytes('patient,grade\nP1,"low\nP2,high\n'))).toMatchObject({
      code: 'format.broken-quotes',
      details: { file: 'labels.csv' },
    });
  });
});
