import type { FeatureTable } from '../FeatureTable.js';
import { FormatError } from '../FormatError.js';
import type { ReadOptions } from '../formats/ReadOptions.js';
import { readFeatureTable } from '../formats/readFeatureTable.js';
import { containerOf } from './containerOf.js';

export interface ReadFileOptions extends ReadOptions {
  /** The sheet of a workbook to read, by its name or its place from 1; may be left out where one sheet holds features. */
  readonly sheet?: string | undefined;
}

/** A text is one string to the readers, and V8 has none that is longer. */
const TEXT_LIMIT = 511 * 2 ** 20;

/**
 * One file of a clinic's tool as a table of features, whatever holds it: a text, a workbook (xlsx) or Parquet. Container and layout are told by the
 * content; the file's name is not looked at. The libraries for workbooks and Parquet are loaded when first needed.
 *
 * @param content the bytes of the file
 * @throws FormatError
 */
export async function readFeatureFile(content: Uint8Array, options: ReadFileOptions = {}): Promise<FeatureTable> {
  switch (containerOf(content)) {
    case 'zip':
      return (await import('./readXlsx.js')).readXlsx(content, options);
    case 'parquet':
      return (await import('./readParquet.js')).readParquet(content, options);
    case 'ole2':
      throw new FormatError(isEncrypted(content) ? 'format.password-protected' : 'format.old-excel');
    case 'text':
      if (content.byteLength > TEXT_LIMIT) throw new FormatError('format.too-large', { limit: TEXT_LIMIT / 2 ** 20 });
      return readFeatureTable(content, options);
  }
}

/** Whether an OLE2 file names the stream in which Excel puts an encrypted workbook. */
function isEncrypted(content: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(content.subarray(0, content.length & ~1)).includes('EncryptedPackage');
}
