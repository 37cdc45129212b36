import { runsPageSchema } from '@neurograde/contracts';
import { listPage } from '@neurograde/mlops/records';
import { pageQuery } from '../pageQuery.js';
import { route } from '../route.js';

export const listRuns = route({
  id: 'listRuns',
  method: 'GET',
  url: '/v1/runs',
  right: 'training:read',
  tag: 'training',
  summary: { es: 'Los entrenamientos, el último primero', en: 'The training runs, the latest first' },
  query: pageQuery,
  response: runsPageSchema,
  example: {
    query: { limit: '1' },
    response: {
      runs: [
        {
          id: 'run-1a2b3c4d5e6f7a8b',
          dataset: 'ds-1a2b3c4d5e6f7a8b',
          seed: 1,
          status: 'done',
          shuffled: false,
          startedAt: '2026-11-25T10:00:00.000Z',
          finishedAt: '2026-11-25T10:04:00.000Z',
        },
      ],
      next: null,
    },
  },
  async handler({ query, workspace }) {
    const { lines, next } = await listPage(workspace, 'runs', query);
    return { runs: [...lines], next };
  },
});
