import type { SelectResponse } from '@neurograde/contracts';
import type { Bucket } from '../bucket/Bucket.js';
import type { SelectResult } from '../stages/select/select.js';

export function selectResponse({ id, evaluation, dashboardKey }: SelectResult, bucket: Pick<Bucket, 'locate'>): SelectResponse {
  return {
    selection: { id },
    champion: evaluation.champion,
    quality: evaluation,
    reports: { dashboard: bucket.locate(dashboardKey) },
  };
}
