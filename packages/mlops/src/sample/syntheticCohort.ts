import { deriveSeed, RandomState } from '@neurograde/learn';
import { PYRADIOMICS_FEATURES } from '@neurograde/radiomics';
import { type FeatureProfile, featureProfiles } from './featureProfiles.js';

export interface CohortOptions {
  /** Number of patients, ≥ 2. Default 160. */
  readonly patients?: number;
  /** Share of low-grade patients, between 0 and 1; their number is rounded. Default 0.25. */
  readonly lowFraction?: number;
  /** Whole number from 0 to 2³² − 1. Default 0. */
  readonly seed?: number;
}

export interface SyntheticPatient {
  /** `SYN-0001`, … */
  readonly patient: string;
  readonly grade: 'low' | 'high';
  /** YYYY-MM-DD */
  readonly biopsyDate: string;
  /** One value a feature, NaN where missing. */
  readonly values: Float64Array;
}

export interface SyntheticCohort {
  /** The 107 default features of PyRadiomics. */
  readonly features: readonly string[];
  readonly patients: readonly SyntheticPatient[];
}

/**
 * How far the high grade lies from the low one in each latent factor, in standard deviations. Together 1.95, so that even the best of
 * models has an AUC of about 0.92 on ever more patients: Φ(1.95 / √2).
 */
const GRADE_SHIFT = [0.5, 1.4, 0.4, 1.2] as const;

const MISSING_SHARE = 0.004;
const FIRST_DAY = Date.UTC(2019, 0, 1);
const DAYS = 6 * 365;
const DAY_MS = 86_400_000;

/** Significant digits of a value: fewer than a double's, so that no machine's rounding of `exp` shows. */
const DIGITS = 10;

/**
 * A made-up cohort to try everything with: no value comes from a patient. Four latent factors of a lesion (size, heterogeneity, intensity,
 * irregularity) are drawn by grade, and each feature is a noisy function of them, so that features are skewed, on scales from 1e-4 to
 * 1e11 and correlated in clusters, as real ones are. Some cells are missing.
 *
 * The same options give the same cohort.
 *
 * @throws RangeError
 */
export function syntheticCohort({ patients = 160, lowFraction = 0.25, seed = 0 }: CohortOptions = {}): SyntheticCohort {
  if (!Number.isInteger(patients) || patients < 2)
    throw new RangeError(`syntheticCohort: patients must be an integer ≥ 2; got ${patients}`);
  if (!(lowFraction >= 0 && lowFraction <= 1))
    throw new RangeError(`syntheticCohort: lowFraction must be in [0, 1]; got ${lowFraction}`);
  const low = Math.round(patients * lowFraction);
  const order = new RandomState(deriveSeed(seed, 0)).permutation(patients);
  return {
    features: PYRADIOMICS_FEATURES,
    patients: Array.from(order, (rank, i) =>
      drawPatient(i + 1, rank < low ? 'low' : 'high', lowFraction, deriveSeed(seed, 1, i)),
    ),
  };
}

function drawPatient(number: number, grade: 'low' | 'high', lowFraction: number, seed: number): SyntheticPatient {
  const random = new RandomState(seed);
  const latents = GRADE_SHIFT.map((shift) => random.normal() + shift * (grade === 'high' ? lowFraction : lowFraction - 1));
  const byName = new Map(
    PYRADIOMICS_FEATURES.map((name) => [name, drawValue(featureProfiles[name.replace('original_', '')]!, latents, random)]),
  );
  reconcile(byName);
  const values = Float64Array.from(byName.values(), (value) =>
    random.random() < MISSING_SHARE ? Number.NaN : Number(value.toPrecision(DIGITS)),
  );
  return {
    patient: `SYN-${String(number).padStart(4, '0')}`,
    grade,
    biopsyDate: new Date(FIRST_DAY + random.integer(0, DAYS) * DAY_MS).toISOString().slice(0, 10),
    values,
  };
}

function drawValue({ scale, centre, spread, loadings }: FeatureProfile, latents: readonly number[], random: RandomState): number {
  let explained = 0;
  let z = 0;
  loadings.forEach((loading, k) => {
    z += loading * latents[k]!;
    explained += loading ** 2;
  });
  const deviation = spread * (z + Math.sqrt(1 - explained) * random.normal());
  if (scale === 'linear') return centre + deviation;
  if (scale === 'log') return centre * Math.exp(deviation);
  return 1 / (1 + ((1 - centre) / centre) * Math.exp(-deviation));
}

/** What holds in any lesion: ordered percentiles and axes, and the features that follow from others. */
function reconcile(values: Map<string, number>): void {
  const get = (name: string) => values.get(`original_${name}`)!;
  const set = (name: string, value: number) => values.set(`original_${name}`, value);
  for (const names of [
    ['Minimum', '10Percentile', 'Median', '90Percentile', 'Maximum'].map((name) => `firstorder_${name}`),
    ['Least', 'Minor', 'Major'].map((name) => `shape_${name}AxisLength`),
  ]) {
    const sorted = names.map(get).sort((a, b) => a - b);
    names.forEach((name, i) => {
      set(name, sorted[i]!);
    });
  }
  set('firstorder_Range', get('firstorder_Maximum') - get('firstorder_Minimum'));
  set('shape_Elongation', get('shape_MinorAxisLength') / get('shape_MajorAxisLength'));
  set('shape_Flatness', get('shape_LeastAxisLength') / get('shape_MajorAxisLength'));
  set('shape_SurfaceVolumeRatio', get('shape_SurfaceArea') / get('shape_MeshVolume'));
}
