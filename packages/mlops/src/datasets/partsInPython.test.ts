import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Matrix } from '@neurograde/learn';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalRows, versionOf } from '../artifacts/canonicalRows.js';
import { saveVersion } from '../artifacts/saveVersion.js';
import { FolderBucket } from '../bucket/FolderBucket.js';

const python = process.env.NEUROGRADE_PYTHON ?? fileURLToPath(new URL('../../../../reference/.venv/bin/python', import.meta.url));
const script = fileURLToPath(new URL('../../../../reference/check/read_parts.py', import.meta.url));
const able = spawnSync(python, ['-c', 'import pandas, pyarrow, duckdb']).status === 0;
const scratch = mkdtempSync(join(tmpdir(), 'neurograde-parts-'));
afterAll(() => rmSync(scratch, { recursive: true }));

interface Read {
  readonly columns: string[];
  readonly rows: (string | number | null)[][];
}

describe('the parts of a version', () => {
  it.skipIf(!able)(
    'are, one after the other, the dataset in pandas and in DuckDB, to the last bit (skipped where reference/.venv is not made)',
    async () => {
      const { NaN: missing } = Number;
      const features = ['all missing', 'constant', 'original_glcm_Id', 'ñ, "ç" ☃'];
      const values = Array.from({ length: 30 }, (_, i) => [missing, 4, i % 7 === 0 ? missing : 1 / (i + 1), 1e300 * i - 5e-324]);
      const rows = {
        foundFeatures: features,
        found: new Matrix(30, 4, Float64Array.from(values.flat())),
        patients: values.map((_, i) => `P-${i}`),
        grades: values.map((_, i) => (i % 3 === 0 ? ('low' as const) : ('high' as const))),
      };
      const settings = { gradeMapping: 'who', features: 'majority' } as const;
      const version = versionOf(canonicalRows(rows).hash(settings));
      const bucket = await FolderBucket.open(scratch);
      const { document } = await saveVersion(
        bucket,
        { ...rows, version, settings, gradesAsWritten: [], unreadableCells: [], dropped: [] },
        {
          // All of one column missing in one part and not in the other must not make two types of it.
          parts: [
            { deliveries: ['a'], rows: [0, 7, 14] },
            { deliveries: ['b'], rows: [...rows.patients.keys()].filter((i) => i % 7 !== 0 || i > 14) },
          ],
          parent: null,
          lineage: { deliveries: 2, files: 2, records: 30 },
          registered: undefined,
        },
      );
      const { status, stdout, stderr } = spawnSync(python, [script, ...document.parts.map(({ key }) => bucket.locate(key))]);
      expect([status, String(stderr)]).toEqual([0, '']);
      const read = JSON.parse(String(stdout)) as {
        pandas: Read;
        types: Record<string, string>;
        duckdb: Read;
        grades: Record<string, number>;
      };
      const order = [0, 7, 14, ...[...rows.patients.keys()].filter((i) => i % 7 !== 0 || i > 14)];
      const expected = order.map((i) => [
        rows.patients[i],
        rows.grades[i],
        ...Array.from(rows.found.row(i), (value) => (Number.isNaN(value) ? null : value)),
      ]);
      for (const there of [read.pandas, read.duckdb]) {
        expect(there.columns).toEqual(document.columns.map(({ name }) => name));
        expect(there.rows).toEqual(expected);
      }
      expect(features.map((name) => read.types[name])).toEqual(features.map(() => 'float64'));
      expect(read.grades).toEqual({ high: 20, low: 10 });
    },
  );
});
