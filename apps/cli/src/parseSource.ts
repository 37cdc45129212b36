import { existsSync } from 'node:fs';
import { type GradeMapping, NeurogradeError } from '@neurograde/contracts';
import { type IngestSource, parseGrade } from '@neurograde/mlops';

/**
 * `path` or `path=grade` of the command line. A path that exists as written is taken as it is, whatever it holds.
 *
 * @throws `usage.invalid-option` when what follows the last `=` is no grade
 */
export function parseSource(written: string, mapping: GradeMapping): IngestSource {
  const at = written.lastIndexOf('=');
  if (at <= 0 || existsSync(written)) return { path: written, grade: undefined };
  const value = written.slice(at + 1);
  const grade = parseGrade(value, mapping);
  if (grade === undefined) {
    throw new NeurogradeError('usage.invalid-option', { option: '<path>=<grade>', expected: 'low | high | bajo | alto | LGG | HGG | 1–4 | I–IV', value });
  }
  return { path: written.slice(0, at), grade };
}
