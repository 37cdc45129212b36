import type { ShownOutcome } from '@neurograde/contracts';
import type { Outcome } from '@neurograde/mlops/explanation';

/** An outcome of the database as it is answered. */
export function toldOutcome({ predictionId: _, at, ...outcome }: Outcome): ShownOutcome {
  return { ...outcome, at: at.toISOString() };
}

export const OUTCOME_EXAMPLE: ShownOutcome = {
  sequence: 7,
  grade: 'low',
  gradeAsWritten: 'II',
  biopsyDate: '2026-03-29',
  whoEdition: 2021,
  comment: '',
  by: 'ana.ruiz',
  at: '2026-04-02T10:15:00.000Z',
  corrects: null,
};
