import { modelComparisonResponseSchema } from '@neurograde/contracts';
import { compareModels as compare } from '@neurograde/mlops/registry';
import { z } from 'zod';
import { route } from '../route.js';
import { storedId } from '../storedId.js';

export const compareModels = route({
  id: 'compareModels',
  method: 'GET',
  url: '/v1/models/{id}/compare/{other}',
  right: 'models:read',
  tag: 'models',
  summary: { es: 'Dos modelos sobre los mismos pacientes', en: 'Two models on the same patients' },
  params: z.strictObject({ id: storedId, other: storedId }),
  response: modelComparisonResponseSchema,
  example: { params: { id: 'champion', other: 'challenger' } },
  handler: async ({ params, workspace }) => ({ comparison: await compare(workspace, params.id, params.other) }),
});
