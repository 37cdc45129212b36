import { fill, type Texts } from '../texts/Texts.js';
import { showPath } from './showPath.js';

/** Where the reports of a dataset version lie, one a line. */
export function describeReports(texts: Texts, { eda, quality }: { readonly eda: string; readonly quality: string }): string[] {
  return [fill(texts['reports.eda'], { path: showPath(eda) }), fill(texts['reports.quality'], { path: showPath(quality) })];
}
