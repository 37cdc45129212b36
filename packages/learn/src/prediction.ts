/** What a program needs that predicts with stored models and trains none, apart from the whole package so that it starts sooner. */
export type { Classifier, Estimator, EstimatorJson } from './base/Estimator.js';
export type { Calibrator } from './calibration/Calibrator.js';
export { MondrianConformal } from './conformal/MondrianConformal.js';
export { Matrix } from './matrix/Matrix.js';
export { loadPredictor } from './persistence/loadPredictor.js';
