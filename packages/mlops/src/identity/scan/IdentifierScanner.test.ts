import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FeatureTable, readFeatureFile, writeSlicerTable } from '@neurograde/radiomics';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { IdentifierScanner } from './IdentifierScanner.js';

const bytes = (text: string) => new TextEncoder().encode(text);
async function scan(path: string, text: string | Uint8Array) {
  const content = typeof text === 'string' ? bytes(text) : text;
  const table: FeatureTable | undefined = await readFeatureFile(content).catch(() => undefined);
  const { findings, identifyingFeature, masked } = await new IdentifierScanner().scan({ path, content, table });
  return {
    findings: findings.map(({ place, column, kind, count }) => [place, column, kind, count]),
    identifyingFeature,
    masked: [...masked],
    read: table !== undefined,
  };
}

describe('IdentifierScanner', () => {
  it('counts by kind and column, in the name, the header and the cells, and repeats no text', async () => {
    const found = await scan(
      'in/Juan Perez 1987-01-03.csv',
      'ID,Nombre,Fecha,nota,Ana Ruiz,x,y\n' +
        'P1,Juan Pérez,2020-01-01,llamar al 612 345 678,a,1,2\n' +
        'P2,Xoan Breogán,,juan@clinica.example,b,3,4\n',
    );
    expect(found.findings).toEqual([
      ['file-name', null, 'date', 1],
      ['file-name', null, 'name', 1],
      ['header', 5, 'name', 1],
      ['cells', 2, 'name', 2],
      ['cells', 3, 'date', 1],
      ['cells', 4, 'email', 1],
      ['cells', 4, 'name', 1],
      ['cells', 4, 'phone', 1],
    ]);
    expect(found.masked).toEqual([['Ana Ruiz', '#5']]);
    expect(JSON.stringify(found.findings)).not.toMatch(/Juan|clinica|612/);
  });

  it('looks at patients for what no pseudonym should be needed for, and lets their numbers be', async () => {
    const { findings } = await scan('a.csv', 'ID,x,y\n4459812,1,2\nAna Gómez,3,4\n12345678Z,5,6\n');
    expect(findings).toEqual([
      ['cells', 1, 'name', 1],
      ['cells', 1, 'national-id', 1],
    ]);
  });

  it('finds nothing in values, whatever numbers they are', async () => {
    const { findings } = await scan('a.csv', 'ID,x,y\nP1,52998224725,20011227\nP2,79123456,3105551234\n');
    expect(findings).toEqual([]);
  });

  it('tells of a feature, or a segment, whose own name says who a patient is', async () => {
    expect(await scan('a.csv', 'ID,x,Maria_Lopez_volume\nP1,1,2\nP2,3,4\n')).toMatchObject({ read: true, identifyingFeature: 2 });
    expect(await scan('a.csv', 'ID,x,white_matter_volume\nP1,1,2\nP2,3,4\n')).toMatchObject({ identifyingFeature: undefined });
    const table = (segment: string) =>
      writeSlicerTable({ features: ['original_shape_MeshVolume', 'original_shape_Flatness'], values: [1, 2], segment }, 'csv');
    expect(await scan('a.csv', table('Maria Lopez'))).toMatchObject({ read: true, identifyingFeature: 1 });
    expect(await scan('a.csv', table('Tumor'))).toMatchObject({ identifyingFeature: undefined });
  });

  it('sees paths and names in the diagnostics of a Slicer table, in PyRadiomics’ JSON and txt', async () => {
    const slicer =
      '"Image type","Feature Class","Feature Name","T_segment_Tumor"\n' +
      '"diagnostics","Mask-original","Path","/data/maria_lopez/mask.nrrd"\n"original","shape","MeshVolume","1"\n"original","shape","Flatness","2"\n';
    expect((await scan('a.csv', slicer)).findings).toEqual([
      ['cells', 4, 'name', 1],
      ['cells', 4, 'path', 1],
    ]);
    const json = '[{"Image": "/data/maria_lopez/brain.nrrd", "original_shape_MeshVolume": 1, "original_shape_Flatness": 2}]\n';
    expect(await scan('a.json', json)).toMatchObject({
      read: true,
      findings: [
        ['cells', 1, 'name', 1],
        ['cells', 1, 'path', 1],
      ],
    });
    const txt =
      'Case-1_Image: /data/maria_lopez/brain.nrrd\nCase-1_original_shape_MeshVolume: 1\nCase-1_original_shape_Flatness: 2\n';
    expect((await scan('a.txt', txt)).findings).toEqual([
      ['cells', 1, 'name', 1],
      ['cells', 1, 'path', 1],
    ]);
  });

  it('looks at what no reader could read, and at the texts of a workbook', async () => {
    expect(await scan('a.csv', 'ID;a;a\nJuan Perez;2;3\n')).toMatchObject({ read: false, findings: [['cells', 1, 'name', 1]] });
    const sheet = (body: string) => bytes(`<worksheet><sheetData>${body}</sheetData></worksheet>`);
    const workbook = zipSync({
      'xl/workbook.xml': bytes('<workbook/>'),
      'xl/sharedStrings.xml': bytes(
        '<sst><si><t>ID</t></si><si><t xml:space="preserve">Juan P&#233;rez &amp; Ana Gómez</t></si></sst>',
      ),
      'xl/worksheets/sheet1.xml': sheet('<c t="inlineStr"><is><t>612 345 678</t></is></c>'),
    });
    const content = new Uint8Array(workbook);
    const table = { detection: { container: 'xlsx' }, features: [], records: [], droppedColumns: [] } as unknown as FeatureTable;
    const { findings } = await new IdentifierScanner().scan({ path: 'a.xlsx', content, table });
    expect(findings.map(({ kind, column }) => [kind, column])).toEqual([
      ['name', null],
      ['phone', null],
    ]);
    expect((await scan('a.csv', Uint8Array.of(0, 1, 2, 3))).findings).toEqual([]);
  });

  const exports = fileURLToPath(new URL('../../../../../../shared/data/exports', import.meta.url));
  it.skipIf(!existsSync(exports))('finds no person in the published exports (skipped without ../shared/data)', async () => {
    for (const file of readdirSync(exports)) {
      const { findings } = await scan(file, readFileSync(join(exports, file)));
      expect([file, findings.filter(([, , kind]) => kind !== 'path' && kind !== 'date')]).toEqual([file, []]);
    }
  });
});
