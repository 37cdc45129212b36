import { datasetsPageSchema } from '@neurograde/contracts';
import { listPage } from '@neurograde/mlops/records';
import { pageQuery } from '../pageQuery.js';
import { route } from '../route.js';

export const listDatasets = route({
  id: 'listDatasets',
  method: 'GET',
  url: '/v1/datasets',
  right: 'data:read',
  tag: 'data',
  summary: { es: 'Las versiones del conjunto de datos, la última primero', en: 'The dataset versions, the latest first' },
  query: pageQuery,
  response: datasetsPageSchema,
  example: {
    query: { limit: '1' },
    response: {
      datasets: [
        {
          version: 'ds-1a2b3c4d5e6f7a8b',
          rows: 130,
          low: 31,
          high: 99,
          features: 724,
          gradeMapping: 'who',
          tags: 'baseline',
          parent: null,
          createdAt: '2026-11-25T10:00:00.000Z',
        },
      ],
      next: null,
    },
  },
  async handler({ query, workspace }) {
    const { lines, next } = await listPage(workspace, 'datasets', query);
    return { datasets: [...lines], next };
  },
});
