import type { LearningCurveCheck, LearningCurvePoint } from '@neurograde/contracts';
import type { BestCandidate } from './bestCandidate.js';

/** A second half of the patients that still adds more than this to the AUC says that there is more to gain. */
const SETTLED = 0.02;

/** @param points in ascending order, the last of all training rows */
export function checkLearningCurve({ model }: BestCandidate, points: readonly LearningCurvePoint[]): LearningCurveCheck {
  const half = points.find(({ share }) => share === 0.5)?.auc;
  const whole = points.at(-1)?.auc;
  const gain = half && whole ? whole.mean - half.mean : null;
  const verdict = gain === null || gain > SETTLED ? 'warn' : 'pass';
  return { name: 'learning-curve', verdict, model, points: [...points], gain };
}
