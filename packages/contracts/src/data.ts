/** What taking data in and processing them needs of the package, without its schemas, so that it starts sooner. */
export * from './artifacts/dataFormats.js';
export { COMPARED_SETTINGS } from './configuration/comparedSettings.js';
export { defaultConfiguration } from './configuration/defaultConfiguration.js';
