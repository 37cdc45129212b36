import { datasetDiffResponseSchema } from '@neurograde/contracts';
import { diffDatasets as diff } from '@neurograde/mlops/datasets';
import { z } from 'zod';
import { route } from '../route.js';
import { storedId } from '../storedId.js';

export const diffDatasets = route({
  id: 'diffDatasets',
  method: 'GET',
  url: '/v1/datasets/{version}/diff/{other}',
  right: 'data:read',
  tag: 'data',
  summary: { es: 'Qué cambia de una versión a otra', en: 'What is other in the second version' },
  params: z.strictObject({ version: storedId, other: storedId }),
  response: datasetDiffResponseSchema,
  example: { params: { version: 'baseline', other: 'ds-1a2b3c4d5e6f7a8b' } },
  handler: async ({ params, workspace }) => ({ diff: await diff(workspace, params.version, params.other) }),
});
