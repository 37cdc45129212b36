import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { readFeatureFile } from '../containers/readFeatureFile.js';
import type { FeatureTable } from '../FeatureTable.js';
import { readFeatureTable } from './readFeatureTable.js';

const read = (text: string, categorical: string[]) => readFeatureTable(new TextEncoder().encode(text), { categorical });
const categories = ({ records }: FeatureTable) => records.map((record) => record.categories);

describe('columns of categories', () => {
  it('are read where they are asked for, under the name they were asked for, whatever their cells are', () => {
    const table = read('ID, SEX,scanner,original_shape_Flatness\nP1,F,1,0.5\nP2, M ,2,0.6\nP3,n/a,1,0.7\n', ['sex', 'scanner']);
    expect(table.categoricals).toEqual(['scanner', 'sex']);
    expect(categories(table)).toEqual([
      ['1', 'F'],
      ['2', 'M'],
      ['1', undefined],
    ]);
    expect(table.features).toEqual(['original_shape_Flatness']);
    expect(table.droppedColumns).toEqual([]);
  });

  it('are none where nothing is asked for or the file has not what is', () => {
    const text = 'ID,sex,original_shape_Flatness\nP1,F,0.5\n';
    for (const asked of [[], ['site']]) {
      const table = read(text, asked);
      expect(table.categoricals).toBeUndefined();
      expect(table.records[0]).not.toHaveProperty('categories');
      expect(table.droppedColumns).toEqual([{ column: 'sex', reason: 'text' }]);
    }
  });

  it('are never the patient, the grade, a date or a feature', () => {
    const text = 'ID,WHO grade,scan date,original_shape_Flatness\nP1,II,2020-01-01,0.5\n';
    const table = read(text, ['ID', 'WHO grade', 'scan date', 'original_shape_Flatness']);
    expect(table.categoricals).toBeUndefined();
    expect(table.records[0]!.patient).toBe('P1');
    expect(table.droppedColumns.map(({ reason }) => reason)).toEqual(['grade', 'date']);
  });

  it('are text in Parquet too, be they numbers there', async () => {
    const columnData = [
      { name: 'ID', data: ['P1', 'P2'], type: 'STRING' as const },
      { name: 'scanner', data: [3, 1], type: 'INT32' as const },
      { name: 'original_shape_Flatness', data: [0.5, 0.6], type: 'DOUBLE' as const },
    ];
    const table = await readFeatureFile(new Uint8Array(parquetWriteBuffer({ columnData })), { categorical: ['scanner'] });
    expect(categories(table)).toEqual([['3'], ['1']]);
    expect(table.features).toEqual(['original_shape_Flatness']);
  });
});
