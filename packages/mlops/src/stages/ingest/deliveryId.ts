import { sha256 } from '../../bucket/putHashed.js';
import type { Delivery } from './readDelivery.js';

/** Hash of what was delivered: files by content, grades, patients and the categories read of them; neither names nor the order of arrival count. */
export function deliveryId({ files, records, problems }: Delivery): string {
  const parts = [
    ...files.map(({ sha256 }) => sha256),
    ...records.map(({ patient, valuesSha256, grade, biopsyDate, segment, categories }) =>
      JSON.stringify([patient, valuesSha256, grade, biopsyDate, segment, ...(categories === undefined ? [] : [categories])]),
    ),
    ...problems.map(({ code, details: { file, line, other, ...rest } }) => JSON.stringify([code, rest])),
  ];
  return `delivery-${sha256(parts.sort().join('\n')).slice(0, 16)}`;
}
