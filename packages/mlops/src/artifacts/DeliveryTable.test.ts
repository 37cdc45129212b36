import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { DeliveryTable, TabledRecord } from './DeliveryTable.js';
import { readDeliveryTable } from './readDeliveryTable.js';
import { writeDeliveryTable } from './writeDeliveryTable.js';

const AB = ['a', 'b'];
const record = (
  patient: string,
  features: readonly string[],
  values: number[],
  more: Partial<TabledRecord> = {},
): TabledRecord => ({
  ...{ fileSha256: 'f0', line: 2, segment: undefined, patient, gradeAsWritten: 'WHO II', valuesSha256: `hash of ${patient}` },
  ...{ features, values: Float64Array.from(values), ...more },
});
const table: DeliveryTable = {
  records: [
    record('P-2', AB, [Number.NaN, -0]),
    record('P-1', AB, [0.1, 5e-324], {
      ...{ line: 10, segment: 'Tumor ñ', imageHash: '01ab', maskHash: '02cd' },
      settings: { binWidth: 25, resegmentRange: [-3, Number.POSITIVE_INFINITY], pyradiomicsVersion: '3.1.0' },
    }),
    record('P-3', ['b', 'line', 'feature:x'], [1, 2, 3], { fileSha256: 'e0' }),
  ],
  remarks: [{ fileSha256: 'f0', segment: undefined, droppedColumns: [{ column: 'Date', reason: 'date' }], unreadableCells: [] }],
};
const byPatient = (records: readonly TabledRecord[]) => records.toSorted((a, b) => (a.patient < b.patient ? -1 : 1));

describe('a delivery table', () => {
  it('gives back every record value for value, with its own features in their order', async () => {
    const read = await readDeliveryTable(await writeDeliveryTable(table));
    expect(byPatient(read.records)).toEqual(byPatient(table.records));
    expect(Object.is(byPatient(read.records)[1]!.values[1], -0)).toBe(true);
    expect(read.remarks).toEqual(table.remarks);
  });

  it('is the same bytes in whatever order the records come', async () => {
    const turned = { ...table, records: table.records.toReversed() };
    const sameButFeatures = (await readDeliveryTable(await writeDeliveryTable(turned))).records;
    expect(sameButFeatures).toEqual((await readDeliveryTable(await writeDeliveryTable(table))).records);
    expect(await writeDeliveryTable(turned)).toEqual(await writeDeliveryTable(table));
  });

  it('opens as a Parquet file, a row a record and a column a feature', async () => {
    const bytes = await writeDeliveryTable(table);
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    expect(rows.find((row) => row.patient === 'P-3')).toMatchObject({
      file: 'e0',
      line: 2,
      b: 1,
      'feature:line': 2,
      a: Number.NaN,
    });
  });

  it('holds many lists of features and many rows', async () => {
    const records = Array.from({ length: 3000 }, (_, i) =>
      record(`P-${i}`, i % 2 === 0 ? AB : ['b', 'a', 'c'], [i, i / 3, i / 7], { line: i }),
    );
    const read = await readDeliveryTable(await writeDeliveryTable({ records, remarks: [] }));
    const cut = records.map((each) => ({ ...each, values: each.values.slice(0, each.features.length) }));
    expect(byPatient(read.records)).toEqual(byPatient(cut));
    expect(new Set(read.records.map(({ features }) => features)).size).toBe(2);
  });

  it('refuses another Parquet file and one of a later version', async () => {
    const { parquetWriteBuffer } = await import('hyparquet-writer');
    const other = (kvMetadata: { key: string; value: string }[]) =>
      new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'a', data: [1], type: 'INT32' }], kvMetadata }));
    await expect(readDeliveryTable(other([]))).rejects.toMatchObject({ code: 'home.damaged' });
    const later = other([{ key: 'neurograde.delivery', value: '{"format":2}' }]);
    await expect(readDeliveryTable(later)).rejects.toMatchObject({ code: 'home.newer' });
  });
});
