import { writePredictionReport } from '@neurograde/mlops/explanation';
import type { Session } from '../Session.js';
import { fill } from '../texts/Texts.js';

/** A stored prediction as a page to print, or as FHIR. */
export async function action(session: Session, [id, path]: readonly string[]): Promise<number> {
  const asked = { id: id!, path: path!, language: session.language };
  const bytes = await session.withWorkspace((workspace) => writePredictionReport(workspace, asked));
  session.answer({ report: { prediction: id!, path: path!, bytes } }, () => [
    fill(session.texts['report.written'], { prediction: id!, path: path! }),
  ]);
  return 0;
}
