import type { FeatureTable } from '../FeatureTable.js';
import type { DecodedText } from './decodeText.js';
import { SlicerShape } from './SlicerShape.js';

/** Remembers how the last table looked, for files that are read one after another with the same options. What is read is the same with and without it. */
export class KnownShapes {
  #slicer: SlicerShape | undefined;

  /** The table, from its numbers alone where its shape is known; else as `readWhole` reads it. */
  read(text: DecodedText, readWhole: () => FeatureTable): FeatureTable {
    const known = this.#slicer?.read(text);
    if (known !== undefined) return known;
    const table = readWhole();
    this.#slicer = SlicerShape.of(text, table) ?? this.#slicer;
    return table;
  }
}
