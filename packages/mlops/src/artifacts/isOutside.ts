import type { ModelArtifact } from '@neurograde/contracts';

/** Whether a value lies outside the training rows' range of its feature; a missing one does not. */
export function isOutside(value: number, range: ModelArtifact['trainingRange'][number]): boolean {
  return range !== null && (value < range[0] || value > range[1]);
}
