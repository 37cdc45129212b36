import { NeurogradeError } from '@neurograde/contracts/errors';

const PROBLEMS = {
  missing: { problem: 'is missing or not whole', problema: 'falta o no está entero' },
  changed: { problem: 'is not what its hash says', problema: 'no es lo que dice su hash' },
  unreadable: { problem: 'cannot be read', problema: 'no se puede leer' },
} as const;

/** @param part the object of the version that is damaged */
export function damagedVersion(version: string, part: string, problem: keyof typeof PROBLEMS, cause?: unknown): NeurogradeError {
  return new NeurogradeError('dataset.damaged', { version, part, ...PROBLEMS[problem] }, { cause });
}
