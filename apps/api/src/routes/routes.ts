import { createPredictions } from './predictions/createPredictions.js';
import { getPrediction } from './predictions/getPrediction.js';
import { searchPredictions } from './predictions/searchPredictions.js';
import type { Route } from './route.js';
import { getHealth } from './service/getHealth.js';
import { getReadiness } from './service/getReadiness.js';

/** Every route there is. Registration, document, rights, tests and fuzzing read this list. */
export const ROUTES: readonly Route[] = [getHealth, getReadiness, createPredictions, searchPredictions, getPrediction];
