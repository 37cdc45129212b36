import type { ModelArtifact } from './ModelArtifact.js';
import { MODEL_ARTIFACT_FORMAT } from './modelArtifactFormat.js';
import { ALGORITHMS, MODEL_NAMES } from './modelNames.js';

const NATIVE_FORMATS = ['xgboost-json', 'libsvm'];

/**
 * Whether a value is a model artifact of the newest layout, told without the schemas, whose loading takes longer than a whole prediction. It is true of nothing
 * that `modelArtifactSchema` refuses; where it is false the schema has the last word, and the reason.
 */
export function isModelArtifact(value: unknown): value is ModelArtifact {
  if (!isObject(value)) return false;
  const { members, combine, calibration, features, requiredFeatures, trainingRange, categoricals } = value;
  return (
    value.format === MODEL_ARTIFACT_FORMAT &&
    isOneOf(MODEL_NAMES, value.name) &&
    typeof value.runId === 'string' &&
    typeof value.datasetVersion === 'string' &&
    typeof value.shuffledLabels === 'boolean' &&
    isListOf(requiredFeatures, isString) &&
    isListOf(features, isString) &&
    isListOf(trainingRange, isRange) &&
    (categoricals === undefined || isListOf(categoricals, isCategorical)) &&
    [value.usualMissingShare, value.usualOutOfRangeShare, value.threshold].every(isShare) &&
    isEstimator(value.conformal) &&
    isListOf(members, isMember) &&
    (calibration === null || isEstimator(calibration)) &&
    goTogether(members.length, combine, calibration)
  );
}

function goTogether(members: number, combine: unknown, calibration: unknown): boolean {
  if (!isObject(combine)) return false;
  if (combine.kind === 'single') return members === 1 && calibration === null;
  if (members === 0 || calibration === null) return false;
  if (combine.kind === 'mean') return true;
  const { kind, weights, intercept } = combine;
  return kind === 'logistic' && Number.isFinite(intercept) && isListOf(weights, Number.isFinite) && weights.length === members;
}

function isMember(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { name, params, pipeline, calibration, native } = value;
  return isOneOf(ALGORITHMS, name) && isChoice(params) && isEstimator(pipeline) && isEstimator(calibration) && isNative(native);
}

function isChoice(params: unknown): boolean {
  return (
    isObject(params) &&
    Object.values(params).every((one) => one === null || /^(string|boolean)$/.test(typeof one) || Number.isFinite(one))
  );
}

function isNative(value: unknown): boolean {
  return value === null || (isObject(value) && isOneOf(NATIVE_FORMATS, value.format) && typeof value.key === 'string');
}

function isEstimator(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { estimator, version, params, fitted } = value;
  return typeof estimator === 'string' && Number.isSafeInteger(version) && isObject(params) && isObject(fitted);
}

function isRange(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 2 && value.every(Number.isFinite));
}

function isCategorical(value: unknown): boolean {
  return isObject(value) && isString(value.feature) && isListOf(value.categories, isString);
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

function isOneOf(words: readonly string[], value: unknown): boolean {
  return words.some((word) => word === value);
}

function isListOf(value: unknown, each: (one: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.every((one) => each(one));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
