import { z } from 'zod';
import { ALGORITHMS, ENSEMBLES, MODEL_NAMES } from './modelNames.js';

export const algorithmNameSchema = z.enum(ALGORITHMS);
export const ensembleNameSchema = z.enum(ENSEMBLES);
export const modelNameSchema = z.enum(MODEL_NAMES);
