import { NeurogradeError } from '@neurograde/contracts/errors';
import {
  categoryColumn,
  type DeliveryTable,
  type DeliveryTableMetadata,
  featureColumn,
  METADATA_KEY,
  OWN_COLUMNS,
  type TabledRecord,
} from './DeliveryTable.js';
import { wholeJson } from './wholeJson.js';

/**
 * What `writeDeliveryTable` wrote, value for value.
 *
 * @throws NeurogradeError `home.damaged`, `home.newer`
 */
export async function readDeliveryTable(bytes: Uint8Array): Promise<DeliveryTable> {
  const { parquetMetadata, parquetRead } = await import('hyparquet');
  const file = new Uint8Array(bytes).buffer;
  const metadata = parquetMetadata(file);
  const own = metadata.key_value_metadata?.find(({ key }) => key === METADATA_KEY)?.value;
  if (own === undefined) throw damaged();
  const { format, lists: places, features, categoricals = [], settings, remarks } = wholeJson.parse(own) as DeliveryTableMetadata;
  if (format > 1) throw new NeurogradeError('home.newer', { found: format, known: 1 });
  const columns = new Map<string, ArrayLike<unknown>>();
  // One group of rows, so that a column comes in one piece, or in pages one after the other.
  await parquetRead({
    file,
    metadata,
    onChunk: ({ columnName, columnData, rowStart }) => {
      const before = columns.get(columnName);
      columns.set(
        columnName,
        rowStart === 0 || before === undefined ? columnData : [...Array.from(before), ...Array.from(columnData)],
      );
    },
  });
  const column = Object.fromEntries(OWN_COLUMNS.map((name) => [name, columns.get(name)!])) as Record<
    (typeof OWN_COLUMNS)[number],
    ArrayLike<unknown>
  >;
  const optional = (name: 'segment' | 'image_sha1' | 'mask_sha1', row: number) =>
    (column[name][row] as string | null) ?? undefined;
  const values = features.map((name) => columns.get(featureColumn(name))! as ArrayLike<number>);
  const categoriesAt = (row: number) =>
    categoricals.flatMap((name) => {
      const category = columns.get(categoryColumn(name))![row] as string | null;
      return category === null ? [] : [[name, category] as const];
    });
  const lists = places.map((list) => list.map((index) => features[index]!));
  const records = Array.from({ length: Number(metadata.num_rows) }, (_, row): TabledRecord => {
    const list = column.features[row] as number;
    const [imageHash, maskHash] = [optional('image_sha1', row), optional('mask_sha1', row)];
    const categories = categoriesAt(row);
    const extraction = settings[column.settings[row] as number];
    return {
      fileSha256: column.file[row] as string,
      line: column.line[row] as number,
      segment: optional('segment', row),
      patient: column.patient[row] as string,
      gradeAsWritten: column.grade[row] as string,
      valuesSha256: column.values_sha256[row] as string,
      features: lists[list]!,
      values: Float64Array.from(places[list]!, (index) => values[index]![row]!),
      ...(categories.length === 0 ? {} : { categories: Object.fromEntries(categories) }),
      ...(extraction === undefined ? {} : { settings: extraction }),
      ...(imageHash === undefined ? {} : { imageHash }),
      ...(maskHash === undefined ? {} : { maskHash }),
    };
  });
  return { records, remarks };
}

function damaged(): NeurogradeError {
  return new NeurogradeError('home.damaged', {
    problem: 'the table of a delivery is not readable',
    problema: 'la tabla de una entrega no es legible',
  });
}
