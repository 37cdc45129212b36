import { numberCell } from './numberCell.js';

export interface SlicerTable {
  /** Names `<imageType>_<featureClass>_<Feature>`. */
  readonly features: readonly string[];
  /** One value a feature, NaN where missing. */
  readonly values: ArrayLike<number>;
  readonly segment: string;
  /** Name of the segmentation node. Default `Segmentation`. */
  readonly node?: string;
}

const NAME = /^([^_"\t\n]+)_([^_"\t\n]+)_([^"\t\n]+)$/;

/**
 * A table as 3D Slicer's Radiomics extension saves it: as `csv` every cell quoted, as `tsv` none. Ends with a line end.
 *
 * @throws RangeError for a name that has not three parts or holds a quote, tab or line end, for an infinity, and where there are not as
 * many values as features
 */
export function writeSlicerTable(table: SlicerTable, format: 'csv' | 'tsv'): string {
  const { features, values, segment, node = 'Segmentation' } = table;
  if (values.length !== features.length) {
    throw new RangeError(`writeSlicerTable: values must be as many as features, ${features.length}; got ${values.length}`);
  }
  const rows = [['Image type', 'Feature Class', 'Feature Name', `${node}_segment_${segment}`]];
  features.forEach((name, j) => {
    const match = NAME.exec(name);
    if (!match) throw new RangeError(`writeSlicerTable: a feature must be named imageType_featureClass_Feature; got ${name}`);
    rows.push([match[1]!, match[2]!, match[3]!, numberCell(values[j]!)]);
  });
  return rows.map((cells) => `${format === 'csv' ? `"${cells.join('","')}"` : cells.join('\t')}\n`).join('');
}
