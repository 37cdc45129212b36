import { datasetLineageResponseSchema } from '@neurograde/contracts';
import { lineageResponse } from '@neurograde/mlops/answers/lineageResponse';
import { traceDataset } from '@neurograde/mlops/datasets';
import { z } from 'zod';
import { route } from '../route.js';
import { storedId } from '../storedId.js';

export const getDatasetLineage = route({
  id: 'getDatasetLineage',
  method: 'GET',
  url: '/v1/datasets/{version}/lineage',
  right: 'data:read',
  tag: 'data',
  summary: {
    es: 'De dónde viene una versión: las anteriores, y cada archivo con los registros que son sus filas',
    en: 'Where a version comes from: those before it, and every file with the records that are its rows',
  },
  params: z.strictObject({ version: storedId }),
  response: datasetLineageResponseSchema,
  example: {
    params: { version: 'baseline' },
    response: { lineage: { version: 'ds-1a2b3c4d5e6f7a8b', ancestors: [], deliveries: [] } },
  },
  handler: async ({ params, workspace }) => lineageResponse(await traceDataset(workspace, params.version)),
});
