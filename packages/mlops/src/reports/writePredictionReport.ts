import { extname } from 'node:path';
import { type Language, NeurogradeError } from '@neurograde/contracts';
import type { Workspace } from '../home/openWorkspace.js';
import { writeNewFile } from '../home/writeNewFile.js';
import { showPrediction } from '../stages/predict/showPrediction.js';
import { writePredictionFhir } from './prediction/writePredictionFhir.js';
import { writePredictionPdf } from './prediction/writePredictionPdf.js';

/**
 * Writes a stored prediction into a file: `.pdf` is a page to print, `.json` FHIR R4.
 *
 * @param path nothing may be there
 * @returns its size in bytes
 * @throws `usage.not-found`, `usage.invalid-option`, `usage.file-exists`, `usage.path-not-found`, `usage.folder-not-writable`
 */
export async function writePredictionReport(
  workspace: Pick<Workspace, 'database' | 'bucket'>,
  { id, path, language }: { readonly id: string; readonly path: string; readonly language: Language },
): Promise<number> {
  const extension = extname(path).toLowerCase();
  if (extension !== '.pdf' && extension !== '.json') {
    throw new NeurogradeError('usage.invalid-option', { option: 'report', expected: '.pdf | .json', value: extension });
  }
  const prediction = await showPrediction(workspace, id);
  const bytes =
    extension === '.pdf'
      ? await writePredictionPdf(prediction, language)
      : new TextEncoder().encode(`${JSON.stringify(writePredictionFhir(prediction, language), null, 2)}\n`);
  await writeNewFile(path, bytes);
  return bytes.length;
}
