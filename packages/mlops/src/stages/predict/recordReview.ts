import type { Grade } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { extendAudit, lockAudit } from '../../database/auditRepository.js';
import { findPrediction } from '../../database/predictionRepository.js';
import { insertReview, listReviews, type Review } from '../../database/reviewRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import { writtenText } from '../../input/writtenText.js';

export interface ReviewOptions {
  /** Id of a stored prediction. */
  readonly prediction: string;
  /** The reviewer's own. */
  readonly grade: Grade;
  /** Up to 2,000 characters, nothing that tells who the patient is. */
  readonly comment: string;
  /** The radiologist, 1 to 100 characters. */
  readonly by: string;
  /** Whether the grade was given before the result was seen. */
  readonly beforeResult: boolean;
}

/**
 * Records a radiologist's own grade of a predicted patient, and whether it is the prediction's. Of each person the newest holds, and none is changed; what a
 * person said last, told again, is kept once.
 *
 * @throws `usage.not-found`, `usage.invalid-option`
 */
export async function recordReview(
  { database, actor }: Pick<Workspace, 'database' | 'actor'>,
  { prediction: id, grade, beforeResult, ...written }: ReviewOptions,
): Promise<Review> {
  const by = writtenText('--by', written.by, 100);
  const comment = writtenText('--comment', written.comment, 2_000, 0);
  return database.transaction(async (transaction) => {
    const head = await lockAudit(transaction);
    const prediction = await findPrediction(transaction, id);
    if (prediction === undefined) throw new NeurogradeError('usage.not-found', { kind: 'prediction', list: 'predictions', id });
    const last = (await listReviews(transaction, id)).find((review) => review.by === by);
    if (last?.grade === grade && last.comment === comment && last.beforeResult === beforeResult) return last;
    const at = new Date();
    const agrees = grade === prediction.grade;
    const review = await insertReview(transaction, { predictionId: id, grade, agrees, beforeResult, comment, by, at });
    const details = { by, actor, grade, agrees, beforeResult };
    await extendAudit(transaction, head, [{ action: 'predict.review', subject: id, details, at }]);
    return review;
  });
}
