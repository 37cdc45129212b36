import type { Confusion, Curve, DashboardSample, GradingError, ReliabilityBin, Scored } from '@neurograde/contracts';
import { calibrationCurve, netBenefit, precisionRecallCurve, rocCurve, wilsonInterval } from '@neurograde/learn';
import { curveBands } from './curveBands.js';

const BINS = 5;
/** Thresholds of the decision curve; beyond 0.9 a single false alarm outweighs everything. */
const THRESHOLDS = Array.from({ length: 90 }, (_, i) => (i + 1) / 100);
const MOST_ERRORS = 10;

/** What a model's probabilities are worth on some rows, at its frozen threshold. */
export function measureSample(scored: Scored, threshold: number, seed: number): Omit<DashboardSample, 'conformal'> {
  const y = Uint8Array.from(scored.low, Number);
  const probabilities = Float64Array.from(scored.probability);
  const of = (low: boolean) => scored.probability.filter((_, i) => scored.low[i] === low).sort((a, b) => a - b);
  return {
    ...curvesOf(scored, y, probabilities, seed),
    reliability: y.length === 0 ? [] : reliabilityOf(y, probabilities),
    netBenefit: y.length === 0 ? [] : netBenefit(y, probabilities, THRESHOLDS),
    scores: { low: of(true), high: of(false) },
    confusion: confusionAt(scored, threshold),
    worstErrors: worstErrors(scored, threshold),
  };
}

/** None where a grade is lacking. */
function curvesOf(
  scored: Scored,
  y: Uint8Array,
  probabilities: Float64Array,
  seed: number,
): Pick<DashboardSample, 'roc' | 'precisionRecall'> {
  if (!(scored.low.includes(true) && scored.low.includes(false))) return { roc: null, precisionRecall: null };
  const { fpr, tpr } = rocCurve(y, probabilities);
  const { precision, recall } = precisionRecallCurve(y, probabilities);
  const bands = curveBands(scored, seed);
  const curve = (x: Float64Array, y: Float64Array, band: Curve['band']): Curve => ({ x: [...x], y: [...y], band });
  return { roc: curve(fpr, tpr, bands.roc), precisionRecall: curve(recall, precision, bands.precisionRecall) };
}

function reliabilityOf(y: Uint8Array, probabilities: Float64Array): ReliabilityBin[] {
  const { probPred, probTrue, counts } = calibrationCurve(y, probabilities, { nBins: BINS, strategy: 'quantile' });
  return Array.from(probPred, (predicted, i) => {
    const [observed, count] = [probTrue[i]!, counts[i]!];
    return { predicted, observed, interval: wilsonInterval(Math.round(observed * count), count), count };
  });
}

function confusionAt({ probability, low }: Scored, threshold: number): Confusion {
  const confusion = { lowAsLow: 0, lowAsHigh: 0, highAsLow: 0, highAsHigh: 0 };
  for (const [i, isLow] of low.entries()) {
    const saidLow = probability[i]! >= threshold;
    confusion[isLow ? (saidLow ? 'lowAsLow' : 'lowAsHigh') : saidLow ? 'highAsLow' : 'highAsHigh']++;
  }
  return confusion;
}

function worstErrors({ patient, probability, low }: Scored, threshold: number): GradingError[] {
  const wrong = low.flatMap((isLow, i) => {
    const p = probability[i]!;
    if (p >= threshold === isLow) return [];
    return [{ patient: patient[i]!, probability: p, grade: isLow ? ('low' as const) : ('high' as const) }];
  });
  const distance = ({ probability, grade }: GradingError) => (grade === 'low' ? 1 - probability : probability);
  return wrong.sort((a, b) => distance(b) - distance(a)).slice(0, MOST_ERRORS);
}
