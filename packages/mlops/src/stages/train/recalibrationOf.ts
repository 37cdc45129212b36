import type { ModelRecord } from '@neurograde/contracts';
import { calibrationSlope, type Labels } from '@neurograde/learn';

/**
 * Slope and intercept of the logistic recalibration of some probabilities. Null where no finite slope fits best: the probabilities separate the grades, as
 * those of few patients may, so that any steeper line fits better; or they are all the same, and every slope fits alike.
 */
export function recalibrationOf(y: Labels, probabilities: Float64Array): ModelRecord['calibration']['cv'] {
  if (probabilities.every((probability) => probability === probabilities[0])) return null;
  const { slope, intercept, converged } = calibrationSlope(y, probabilities);
  return converged ? { slope, intercept } : null;
}
