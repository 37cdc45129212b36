import { existsSync } from 'node:fs';
import { type GradeMapping, NeurogradeError } from '@neurograde/contracts';
import { type IngestSource, parseGrade } from '@neurograde/mlops/ingest';

/**
 * `path` or `path=grade` of the command line. A path that exists as written is taken as it is, whatever it holds; so is one whose `=` lies in a
 * name of a folder or before an extension, and what it lacks is said of it as of any path.
 *
 * @throws `usage.invalid-option` when what follows the last `=` is no grade
 */
export function parseSource(written: string, mapping: GradeMapping): IngestSource {
  const at = written.lastIndexOf('=');
  const value = written.slice(at + 1);
  if (at <= 0 || /[./\\]/.test(value) || existsSync(written)) return { path: written, grade: undefined };
  const grade = parseGrade(value, mapping);
  if (grade === undefined) {
    throw new NeurogradeError('usage.invalid-option', {
      option: '<path>=<grade>',
      expected: 'low | high | bajo | alto | LGG | HGG | 1–4 | I–IV',
      value,
    });
  }
  return { path: written.slice(0, at), grade };
}
