import { NeurogradeError, type ReviewResponse } from '@neurograde/contracts';
import { recordReview } from '@neurograde/mlops/explanation';
import type { Session } from '../Session.js';
import { signerOf } from '../signerOf.js';
import { fill, wordIn } from '../texts/Texts.js';

export interface ReviewCommandOptions {
  readonly grade?: string;
  readonly blind?: boolean;
  readonly by?: string;
  readonly comment?: string;
}

/** A radiologist's own grade of a predicted patient. */
export async function action(
  session: Session,
  [id]: readonly string[],
  { grade = '', blind, by, comment = '' }: ReviewCommandOptions,
): Promise<number> {
  if (grade !== 'low' && grade !== 'high') {
    throw new NeurogradeError('usage.invalid-option', { option: '--grade', expected: 'low | high', value: grade });
  }
  const said = { prediction: id!, grade, comment, by: signerOf(by, process.env), beforeResult: blind === true } as const;
  const recorded = await session.withWorkspace((workspace) => recordReview(workspace, said));
  const { predictionId: prediction, at, ...review } = recorded;
  const response: ReviewResponse = { prediction, review: { ...review, at: at.toISOString() } };
  session.answer(response, () => [
    fill(session.texts[review.agrees ? 'review.agrees' : 'review.disagrees'], {
      prediction,
      by: review.by,
      grade: wordIn(session.texts, 'value', review.grade),
    }),
  ]);
  return 0;
}
