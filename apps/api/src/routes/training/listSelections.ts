import { selectionsPageSchema } from '@neurograde/contracts';
import { listPage } from '@neurograde/mlops/records';
import { pageQuery } from '../pageQuery.js';
import { route } from '../route.js';

export const listSelections = route({
  id: 'listSelections',
  method: 'GET',
  url: '/v1/selections',
  right: 'training:read',
  tag: 'training',
  summary: { es: 'Las selecciones de modelos, la última primero', en: 'The selections of models, the latest first' },
  query: pageQuery,
  response: selectionsPageSchema,
  example: {
    query: { limit: '1' },
    response: {
      selections: [
        {
          id: 'selection-1a2b3c4d5e6f7a8b',
          run: 'run-1a2b3c4d5e6f7a8b',
          champion: 'model-1a2b3c4d5e6f7a8b',
          passed: 2,
          models: 3,
          createdAt: '2026-11-25T10:05:00.000Z',
        },
      ],
      next: null,
    },
  },
  async handler({ query, workspace }) {
    const { lines, next } = await listPage(workspace, 'selections', query);
    return { selections: [...lines], next };
  },
});
