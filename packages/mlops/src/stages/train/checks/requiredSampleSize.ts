/** What a model to be developed is expected to be like. */
export interface ExpectedModel {
  /** Candidate predictor parameters, ≥ 1. */
  readonly parameters: number;
  /** Share of patients with the outcome, above 0 and below 1. */
  readonly prevalence: number;
  /** Cox–Snell R² that it will reach on new patients, above 0 and below `maxCoxSnellR2(prevalence)`. */
  readonly coxSnellR2: number;
}

/** Patients that each criterion asks for. */
export interface RequiredSampleSize {
  /** Predictor effects to be shrunk by 10 % at most. */
  readonly shrinkage: number;
  /** Apparent and adjusted Nagelkerke R² to differ by 0.05 at most. */
  readonly optimism: number;
  /** The overall risk to be estimated within 0.05. */
  readonly prevalence: number;
}

const SHRINKAGE = 0.9;
const OPTIMISM = 0.05;
const MARGIN = 0.05;

/**
 * Least number of patients to develop a prediction model of a binary outcome from (Riley et al. 2019, Stat Med 38:1276, and 2020, BMJ 368:m441): criteria i to iii
 * for a binary outcome. Matches the R package pmsampsize.
 */
export function requiredSampleSize({ parameters, prevalence, coxSnellR2 }: ExpectedModel): RequiredSampleSize {
  const patientsFor = (shrinkage: number) => Math.ceil(parameters * patientsPerParameter(coxSnellR2, shrinkage));
  return {
    shrinkage: patientsFor(SHRINKAGE),
    optimism: patientsFor(optimismShrinkage(coxSnellR2, prevalence)),
    prevalence: Math.ceil((1.96 / MARGIN) ** 2 * prevalence * (1 - prevalence)),
  };
}

/** Most candidate parameters for which so many patients meet the first two criteria. */
export function supportedParameters(patients: number, { prevalence, coxSnellR2 }: Omit<ExpectedModel, 'parameters'>): number {
  const shrinkages = [SHRINKAGE, optimismShrinkage(coxSnellR2, prevalence)];
  return Math.floor(patients / Math.max(...shrinkages.map((shrinkage) => patientsPerParameter(coxSnellR2, shrinkage))));
}

/** The Cox–Snell R² of a model that foretells each outcome: what Nagelkerke's R² is a share of. */
export function maxCoxSnellR2(prevalence: number): number {
  return 1 - Math.exp(2 * (prevalence * Math.log(prevalence) + (1 - prevalence) * Math.log(1 - prevalence)));
}

/** Equation 11 of Riley et al. 2019, for one parameter. */
function patientsPerParameter(coxSnellR2: number, shrinkage: number): number {
  return 1 / ((shrinkage - 1) * Math.log(1 - coxSnellR2 / shrinkage));
}

/** The shrinkage at which apparent and adjusted Nagelkerke R² differ by 0.05. */
function optimismShrinkage(coxSnellR2: number, prevalence: number): number {
  return coxSnellR2 / (coxSnellR2 + OPTIMISM * maxCoxSnellR2(prevalence));
}
