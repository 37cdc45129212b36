import type { Language, RunResponse } from '@neurograde/contracts';
import type { RunStagesResult, Workspace } from '@neurograde/mlops';
import { deployResponse } from '@neurograde/mlops/answers/deployResponse';
import { ingestResponse } from '@neurograde/mlops/answers/ingestResponse';
import { processResponse } from '@neurograde/mlops/answers/processResponse';
import { selectResponse } from '@neurograde/mlops/answers/selectResponse';
import { trainResponse } from '@neurograde/mlops/answers/trainResponse';

export function runResponse(result: RunStagesResult, workspace: Workspace, language: Language): RunResponse {
  const ingested = ingestResponse(result.ingested, language);
  const processed = processResponse(result.processed, workspace.bucket, language);
  const trained = trainResponse(result.trained, language);
  const selected = selectResponse(result.selected, workspace.bucket);
  return {
    delivery: ingested.delivery,
    dataset: processed.dataset,
    dataQuality: processed.dataQuality,
    run: trained.run,
    models: trained.models,
    quality: selected.quality,
    champion: selected.champion,
    release: result.release === undefined ? null : deployResponse(result.release).release,
    awaitingApproval: result.awaiting ?? null,
    reports: { ...processed.reports, ...selected.reports },
    refused: [...ingested.refused, ...processed.refused],
    identifiers: ingested.identifiers,
    warnings: [...processed.warnings, ...trained.warnings],
  };
}
