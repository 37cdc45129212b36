export * from './containers/readFeatureFile.js';
export * from './FeatureTable.js';
export * from './FormatError.js';
export * from './formats/decodeText.js';
export * from './formats/readFeatureTable.js';
export * from './formats/writeSlicerTable.js';
export * from './formats/writeWideCsv.js';
export * from './pyradiomicsFeatures.js';
