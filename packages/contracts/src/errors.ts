/** The kinds of errors and their texts, apart from the whole package and its schemas, so that what needs no schema starts sooner. */
export * from './errors/ErrorDefinition.js';
export * from './errors/errorRegistry.js';
export * from './errors/fillTemplate.js';
export * from './errors/NeurogradeError.js';
