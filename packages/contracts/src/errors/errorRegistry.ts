import { accessErrors } from './accessErrors.js';
import { apiErrors } from './apiErrors.js';
import { backupErrors } from './backupErrors.js';
import { bucketErrors } from './bucketErrors.js';
import { databaseErrors } from './databaseErrors.js';
import { datasetErrors } from './datasetErrors.js';
import { formatErrors } from './formatErrors.js';
import { homeErrors } from './homeErrors.js';
import { internalErrors } from './internalErrors.js';
import { modelErrors } from './modelErrors.js';
import { registryErrors } from './registryErrors.js';
import { stageErrors } from './stageErrors.js';
import { usageErrors } from './usageErrors.js';

/** Every kind of error the product can answer with; `docs/errors.md` lists them, and a test holds the two together. */
export const errorRegistry = {
  ...usageErrors,
  ...formatErrors,
  ...homeErrors,
  ...databaseErrors,
  ...bucketErrors,
  ...backupErrors,
  ...datasetErrors,
  ...modelErrors,
  ...stageErrors,
  ...registryErrors,
  ...apiErrors,
  ...accessErrors,
  ...internalErrors,
} as const;

export type ErrorCode = keyof typeof errorRegistry;

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorRegistry, code);
}
