import { isErrorCode, NeurogradeError } from '@neurograde/contracts/errors';
import { FormatError } from '@neurograde/radiomics/reading';

/** A reader's error as one of the registry, with the file it is about; one of the registry is so already. Any other error is thrown on. */
export function asNeurogradeError(error: unknown, file: string): NeurogradeError {
  if (error instanceof NeurogradeError) return error;
  if (error instanceof FormatError && isErrorCode(error.code))
    return new NeurogradeError(error.code, { file, ...error.details }, { cause: error });
  throw error;
}
