import type { FeatureStabilityCheck } from '@neurograde/contracts';
import { selectionStability } from '@neurograde/learn';
import type { BestCandidate } from './bestCandidate.js';

/** Below this agreement is poor (Fleiss, as Nogueira et al. 2018 read their measure). */
const POOR = 0.4;
const LISTED = 20;

/**
 * How alike the selections of the folds are.
 *
 * @param features names of all features
 * @param selections names of the columns that reach the classifier, one list a fold; null where it could not be fitted
 */
export function checkFeatureStability(
  { model }: BestCandidate,
  features: readonly string[],
  selections: readonly (readonly string[] | null)[],
): FeatureStabilityCheck {
  const place = new Map(features.map((feature, index) => [feature, index]));
  const fitted = selections.filter((names) => names !== null);
  const shared = {
    name: 'feature-stability',
    model,
    selected: fitted.map(({ length }) => length),
    features: features.length,
  } as const;
  const places = fitted.map((names) => names.map((name) => place.get(name)));
  const isSelection = places.every((list) => list.every((index) => index !== undefined));
  const isChoice = shared.selected.some((count) => count > 0 && count < features.length);
  if (!isSelection || !isChoice || fitted.length < 2) {
    return { ...shared, verdict: 'pass', stability: null, interval: null, often: [] };
  }
  const { stability, lower, upper } = selectionStability(places as number[][], features.length);
  const folds = new Map<string, number>();
  for (const name of fitted.flat()) folds.set(name, (folds.get(name) ?? 0) + 1);
  const often = Array.from(folds, ([feature, count]) => ({ feature, folds: count }))
    .sort((a, b) => b.folds - a.folds || place.get(a.feature)! - place.get(b.feature)!)
    .slice(0, LISTED);
  return { ...shared, verdict: stability < POOR ? 'warn' : 'pass', stability, interval: { lower, upper }, often };
}
