export { type ProcessOptions, type ProcessResult, processRecords } from './stages/process/process.js';
