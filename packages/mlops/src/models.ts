export { type ExportedModel, exportModel } from './export/exportModel.js';
