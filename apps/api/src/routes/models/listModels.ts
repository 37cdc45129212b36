import { modelsPageSchema } from '@neurograde/contracts';
import { listPage } from '@neurograde/mlops/records';
import { pageQuery } from '../pageQuery.js';
import { route } from '../route.js';

export const listModels = route({
  id: 'listModels',
  method: 'GET',
  url: '/v1/models',
  right: 'models:read',
  tag: 'models',
  summary: { es: 'Los modelos, el más nuevo primero', en: 'The models, the newest first' },
  query: pageQuery,
  response: modelsPageSchema,
  example: {
    query: { limit: '1' },
    response: {
      models: [
        {
          id: 'model-1a2b3c4d5e6f7a8b',
          name: 'svm',
          run: 'run-1a2b3c4d5e6f7a8b',
          precision: 0.81,
          recall: 0.78,
          f1: 0.79,
          auc: 0.9,
          state: 'validated',
          alias: 'champion',
        },
      ],
      next: null,
    },
  },
  async handler({ query, workspace }) {
    const { lines, next } = await listPage(workspace, 'models', query);
    return { models: [...lines], next };
  },
});
