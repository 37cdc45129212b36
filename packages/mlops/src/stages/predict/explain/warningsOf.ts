import type { ExplanationWarning } from '@neurograde/contracts';
import type { Graded } from '../LoadedModel.js';

export interface Explained {
  readonly graded: Graded;
  /** How many values the model takes. */
  readonly features: number;
  /** Undefined where the training rows are there. */
  readonly reference: { readonly code: 'reference-unavailable' | 'reference-damaged'; readonly version: string } | undefined;
  /** Whether the model was trained on the patient. */
  readonly isKnown: boolean;
  /** Undefined where the training rows are not there. */
  readonly nearest: { readonly distance: number; readonly usual: number } | undefined;
  readonly proportional: boolean;
  readonly throughComponents: boolean;
  readonly sampled: boolean;
}

/** What a reader should know of an answer and of its explanation, what bears on the answer first. */
export function warningsOf(explained: Explained): ExplanationWarning[] {
  const { graded, features, reference, nearest } = explained;
  const warnings: ExplanationWarning[] = [];
  const add = (isSo: boolean, code: ExplanationWarning['code'], details: ExplanationWarning['details'] = {}) => {
    if (isSo) warnings.push({ code, details });
  };
  add(graded.unlikeTraining, 'unlike-training', { count: graded.outOfRange, features });
  add(graded.conformal === 'atypical' && !graded.unlikeTraining, 'atypical');
  add(graded.conformal === 'undetermined', 'undetermined');
  add(graded.conformal === 'unavailable', 'no-conformal');
  add(explained.isKnown, 'known-patient');
  add(!graded.unlikeTraining && graded.outOfRange > 0, 'out-of-range', { count: graded.outOfRange, features });
  if (nearest !== undefined && nearest.distance > nearest.usual) {
    add(true, 'far-from-training', { distance: rounded(nearest.distance), usual: rounded(nearest.usual) });
  }
  add(graded.imputed > 0, 'imputed', { count: graded.imputed, features });
  if (reference !== undefined) add(true, reference.code, { version: reference.version });
  add(explained.throughComponents, 'components');
  add(explained.proportional, 'proportional');
  add(explained.sampled, 'sampled');
  return warnings;
}

function rounded(distance: number): number {
  return Number(distance.toPrecision(3));
}
