export { type Conversion, type ConvertFileOptions, convertFile } from './convert/convertFile.js';
