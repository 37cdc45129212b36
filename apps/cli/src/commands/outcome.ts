import { NeurogradeError, type OutcomeResponse } from '@neurograde/contracts';
import { recordOutcome } from '@neurograde/mlops/explanation';
import { type Session, wholeNumber } from '../Session.js';
import { signerOf } from '../signerOf.js';
import { fill, wordIn } from '../texts/Texts.js';

export interface OutcomeCommandOptions {
  readonly grade?: string;
  readonly date?: string;
  readonly who?: string;
  readonly corrects?: string;
  readonly by?: string;
  readonly comment?: string;
}

/** What the biopsy of a predicted patient said. */
export async function action(session: Session, [id]: readonly string[], options: OutcomeCommandOptions): Promise<number> {
  const { grade, date, comment = '' } = options;
  if (grade === undefined) throw missing('--grade', 'low | high | I … IV');
  if (date === undefined) throw missing('--date', 'YYYY-MM-DD');
  const said = {
    ...{ prediction: id!, grade, date, comment, by: signerOf(options.by, process.env) },
    whoEdition: wholeNumber('--who', options.who, 1979, 2100),
    corrects: wholeNumber('--corrects', options.corrects, 1, Number.MAX_SAFE_INTEGER),
  };
  const recorded = await session.withWorkspace((workspace) => recordOutcome(workspace, said));
  const { predictionId: prediction, at, ...outcome } = recorded;
  const response: OutcomeResponse = { prediction, outcome: { ...outcome, at: at.toISOString() } };
  session.answer(response, () => [
    fill(session.texts['outcome.recorded'], {
      prediction,
      grade: wordIn(session.texts, 'value', outcome.grade),
      date: outcome.biopsyDate,
      outcome: outcome.sequence,
    }),
  ]);
  return 0;
}

function missing(option: string, expected: string): NeurogradeError {
  return new NeurogradeError('usage.invalid-option', { option, expected, value: '' });
}
