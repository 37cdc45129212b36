import { NeurogradeError } from '@neurograde/contracts';

/** That a package is not whole, and in which way, in English and Spanish. */
export function damagedPackage(file: string, problem: string, problema: string, cause?: unknown): NeurogradeError {
  return new NeurogradeError('model.package-damaged', { file, problem, problema }, { cause });
}
