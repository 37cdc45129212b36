import type { DetectionReason } from '../Detection.js';
import { FormatError } from '../FormatError.js';
import { holdsFeatureKey } from '../pyradiomicsFeatures.js';
import { type FeatureCase, gridOfCases } from './CaseCollector.js';
import { columnRoles, isDiagnostics } from './columnRoles.js';
import type { CellSource, FeatureGrid } from './FeatureGrid.js';
import type { ReadOptions } from './ReadOptions.js';

/** Cases that PyRadiomics wrote one by one, as txt or JSON. A case that failed holds what its input said, and no features. */
export function pyradiomicsGrid(
  layout: 'pyradiomics-txt' | 'pyradiomics-json',
  cases: readonly FeatureCase[],
  source: CellSource,
  because: readonly DetectionReason[],
  options: ReadOptions,
): FeatureGrid {
  const { header, rows } = gridOfCases(cases, options);
  const roles = columnRoles(header);
  const named = header.some((name) => holdsFeatureKey(name) || isDiagnostics(name) || name === 'Mask');
  if (!named)
    throw new FormatError('format.unknown-layout', { found: layout === 'pyradiomics-json' ? 'JSON' : 'PyRadiomics txt' });
  const keys = roles.includes('feature') ? (['feature-keys'] as const) : [];
  return { ...source, layout, header, roles, rows, patientRequired: false, because: [...source.because, ...because, ...keys] };
}
