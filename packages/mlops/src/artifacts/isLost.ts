import { NeurogradeError } from '@neurograde/contracts/errors';

/** Whether a bucket says of an object that it is not there, or not what was put. */
export function isLost(error: unknown): boolean {
  return error instanceof NeurogradeError && (error.code === 'home.damaged' || error.code === 'bucket.damaged');
}
