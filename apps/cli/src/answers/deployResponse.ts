import type { DeployResponse } from '@neurograde/contracts';
import type { Release } from '@neurograde/mlops';

export function deployResponse({ id, modelId, alias, releasedAt }: Release): DeployResponse {
  return { release: { id, model: modelId, alias, releasedAt: releasedAt.toISOString() } };
}
