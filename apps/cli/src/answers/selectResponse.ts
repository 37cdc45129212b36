import type { SelectResponse } from '@neurograde/contracts';
import type { SelectResult, Workspace } from '@neurograde/mlops';

export function selectResponse({ id, evaluation, dashboardKey }: SelectResult, { bucket }: Workspace): SelectResponse {
  return {
    selection: { id },
    champion: evaluation.champion,
    quality: evaluation,
    reports: { dashboard: bucket.locate(dashboardKey) },
  };
}
