import { createRequire } from 'node:module';

/** The version of the package, and so of the code that trains: part of a run's identity, since another version may train otherwise. */
export const CODE_VERSION = (createRequire(import.meta.url)('../package.json') as { version: string }).version;
