import { readFileSync } from 'node:fs';
import { NeurogradeError } from '@neurograde/contracts';

/** A secret from the variable, or from the file that the variable with `_FILE` names, without the line's end; undefined where there is neither. */
export function readSecret(environment: NodeJS.ProcessEnv, variable: string): string | undefined {
  const file = environment[`${variable}_FILE`];
  if (!file) return environment[variable] || undefined;
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '') || undefined;
  } catch (cause) {
    // The path may tell about the machine, so it is not quoted.
    throw new NeurogradeError('usage.invalid-variable', { variable: `${variable}_FILE`, expected: '…' }, { cause });
  }
}
