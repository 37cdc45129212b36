import type { DeployResponse } from '@neurograde/contracts';
import type { Release } from '../database/releaseRepository.js';

export function deployResponse({ id, modelId, alias, releasedAt }: Release): DeployResponse {
  return { release: { id, model: modelId, alias, releasedAt: releasedAt.toISOString() } };
}
