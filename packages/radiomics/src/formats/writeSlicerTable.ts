import { isDiagnostics } from './columnRoles.js';
import { numberCell } from './numberCell.js';

export interface SlicerTable {
  /** Names `<imageType>_<featureClass>_<Feature>`. */
  readonly features: readonly string[];
  /** One value a feature, NaN where missing. */
  readonly values: ArrayLike<number>;
  readonly segment: string;
  /** Name of the segmentation node. Default `Segmentation`. */
  readonly node?: string;
  /** `diagnostics_<of what>_<what>`, as PyRadiomics prints them; they stand before the features. */
  readonly diagnostics?: Readonly<Record<string, string>>;
}

const NAME = /^([^_"\t\r\n]+)_([^_"\t\r\n]+)_([^"\t\r\n]+)$/;
/** What the format, which escapes nothing, cannot hold. */
const UNWRITABLE = /["\t\r\n]/;

/**
 * A table as 3D Slicer's Radiomics extension saves it: as `csv` every cell quoted, as `tsv` none. Ends with a line end.
 *
 * @throws RangeError for a name that has not three parts, for what holds a quote, tab or line end, for an infinity, and where there are not as many
 * values as features
 */
export function writeSlicerTable(table: SlicerTable, format: 'csv' | 'tsv'): string {
  const { features, values, segment, node = 'Segmentation', diagnostics = {} } = table;
  if (values.length !== features.length) {
    throw new RangeError(`writeSlicerTable: values must be as many as features, ${features.length}; got ${values.length}`);
  }
  if (UNWRITABLE.test(node + segment)) {
    throw new RangeError('writeSlicerTable: node and segment must not hold quotes, tabs and line ends');
  }
  const rows = [['Image type', 'Feature Class', 'Feature Name', `${node}_segment_${segment}`]];
  for (const [name, text] of Object.entries(diagnostics)) {
    if (!isDiagnostics(name) || /[\t\r\n]|","/.test(text))
      throw new RangeError(`writeSlicerTable: a diagnostic cannot be written: ${name}`);
    rows.push([...partsOf(name), text]);
  }
  features.forEach((name, j) => {
    rows.push([...partsOf(name), numberCell(values[j]!)]);
  });
  return rows.map((cells) => `${format === 'csv' ? `"${cells.join('","')}"` : cells.join('\t')}\n`).join('');
}

function partsOf(name: string): [string, string, string] {
  const match = NAME.exec(name);
  if (!match) throw new RangeError(`writeSlicerTable: a feature must be named imageType_featureClass_Feature; got ${name}`);
  return [match[1]!, match[2]!, match[3]!];
}
