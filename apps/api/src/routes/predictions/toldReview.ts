import type { ShownReview } from '@neurograde/contracts';
import type { Review } from '@neurograde/mlops/explanation';

/** A review of the database as it is answered. */
export function toldReview({ predictionId: _, at, ...review }: Review): ShownReview {
  return { ...review, at: at.toISOString() };
}

export const REVIEW_EXAMPLE: ShownReview = {
  sequence: 3,
  grade: 'low',
  agrees: false,
  beforeResult: true,
  comment: '',
  by: 'ana.ruiz',
  at: '2026-03-14T09:26:53.589Z',
};
