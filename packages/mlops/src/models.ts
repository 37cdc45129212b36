export { type ImportedModel, importModel, importModelFile } from './exchange/importModel.js';
export { type ExportedModel, exportModel } from './export/exportModel.js';
export { type WrittenVersions, writeVersionsReport } from './reports/writeVersionsReport.js';
