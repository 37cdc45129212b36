import type { FeatureTable } from '../FeatureTable.js';
import type { ReadOptions } from '../formats/ReadOptions.js';
import { readFeatureTable } from '../formats/readFeatureTable.js';

/**
 * One file of a clinic's tool as a table of features, whatever holds it. Container and layout are told by the content; the file's name is not looked at.
 *
 * @param content the bytes of the file
 * @throws FormatError
 */
export async function readFeatureFile(content: Uint8Array, options: ReadOptions = {}): Promise<FeatureTable> {
  return readFeatureTable(content, options);
}
