/** What a program needs that only reads feature files, apart from the whole package so that it starts sooner. */
export { readFeatureFile } from './containers/readFeatureFile.js';
export type { DecimalMark } from './Detection.js';
export type { FeatureTable } from './FeatureTable.js';
export { FormatError } from './FormatError.js';
export { requireNamedCases } from './formats/requireNamedCases.js';
