import { describeRunWarning, type Language, type TrainResponse } from '@neurograde/contracts';
import type { TrainResult } from '../stages/train/train.js';

/** A run less what only its dashboard needs. */
export function trainResponse({ record, reused, fits }: TrainResult, language: Language): TrainResponse {
  const { id, seed, shuffledLabels, warnings } = record;
  return {
    run: { id, seed, shuffledLabels, reused, fits },
    models: record.models.map(
      ({
        name,
        model,
        params,
        cv,
        cvIntervals,
        test,
        testIntervals,
        testConfusion,
        nested,
        nestedIntervals,
        threshold,
        featuresUsed,
        warnings,
      }) => ({
        name,
        model,
        params,
        cv,
        cvIntervals,
        test,
        testIntervals,
        testConfusion,
        nested,
        nestedIntervals,
        threshold,
        featuresUsed,
        warnings,
      }),
    ),
    warnings: warnings.map((warning) => ({ code: warning.code, message: describeRunWarning(warning, language) })),
  };
}
