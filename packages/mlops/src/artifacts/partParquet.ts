import type { CategoricalFeature, Grade } from '@neurograde/contracts';
import { Matrix } from '@neurograde/learn/exploration';
import type { Rows } from './canonicalRows.js';

/** Rows as Parquet, the same bytes for the same rows: `patient`, `grade`, then the features, categories as text; missing values are nulls. */
export async function writePart({ foundFeatures, found, patients, grades, categoricals = [] }: Rows): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: 'patient', data: [...patients], type: 'STRING', nullable: false },
      { name: 'grade', data: [...grades], type: 'STRING', nullable: false },
      ...foundFeatures.map((name, index) => {
        const column = found.column(index);
        const categories = categoricals.find(({ feature }) => feature === name)?.categories;
        if (categories !== undefined) {
          return { name, data: Array.from(column, (code) => categories[code] ?? null), type: 'STRING' as const, nullable: true };
        }
        return { name, data: Array.from(column, (value) => (Number.isNaN(value) ? null : value)), type: 'DOUBLE' as const };
      }),
    ],
    rowGroupSize: Math.max(1, grades.length),
    createdBy: 'neurograde',
  });
  return new Uint8Array(buffer);
}

/**
 * What `writePart` wrote, value for value.
 *
 * @param categoricals the version's, of which the part may not have every category
 */
export async function readPart(bytes: Uint8Array, categoricals: readonly CategoricalFeature[] = []): Promise<Rows> {
  const { parquetMetadata, parquetRead } = await import('hyparquet');
  // Not `slice`, which of a Buffer is no copy.
  const file = new Uint8Array(bytes).buffer;
  const metadata = parquetMetadata(file);
  const foundFeatures = metadata.schema.slice(3).map(({ name }) => name);
  const found = new Matrix(Number(metadata.num_rows), foundFeatures.length);
  const patients = new Array<string>(found.rows);
  const grades = new Array<Grade>(found.rows);
  const places = new Map(foundFeatures.map((name, place) => [name, place]));
  const codes = new Map(
    categoricals.map(({ feature, categories }) => [feature, new Map(categories.map((category, code) => [category, code]))]),
  );
  await parquetRead({
    file,
    metadata,
    onChunk: ({ columnName, columnData, rowStart }) => {
      const place = places.get(columnName);
      const codeOf = codes.get(columnName);
      if (place !== undefined && codeOf !== undefined) {
        const coded = Array.from(columnData as ArrayLike<string | null>, (category) => codeOf.get(category ?? '') ?? null);
        fillColumn(found, place, rowStart, coded);
      } else if (place !== undefined) fillColumn(found, place, rowStart, columnData as ArrayLike<number | null>);
      else copyInto<string>(columnName === 'patient' ? patients : grades, rowStart, columnData as ArrayLike<string>);
    },
  });
  return { foundFeatures, found, patients, grades };
}

function fillColumn(found: Matrix, column: number, from: number, values: ArrayLike<number | null>): void {
  const { data, columns } = found;
  for (let i = 0, at = from * columns + column; i < values.length; i++, at += columns) data[at] = values[i] ?? Number.NaN;
}

function copyInto<T>(target: T[], from: number, values: ArrayLike<T>): void {
  for (let i = 0; i < values.length; i++) target[from + i] = values[i]!;
}
