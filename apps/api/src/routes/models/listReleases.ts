import { releasesPageSchema } from '@neurograde/contracts';
import { listPage } from '@neurograde/mlops/records';
import { pageQuery } from '../pageQuery.js';
import { route } from '../route.js';

export const listReleases = route({
  id: 'listReleases',
  method: 'GET',
  url: '/v1/releases',
  right: 'models:read',
  tag: 'models',
  summary: {
    es: 'Los despliegues: a qué modelo apuntó cada alias, el último primero',
    en: 'The releases: which model each alias was pointed to, the latest first',
  },
  query: pageQuery,
  response: releasesPageSchema,
  example: {
    query: { limit: '1' },
    response: {
      releases: [
        {
          id: 'release-1a2b3c4d5e6f7a8b',
          alias: 'champion',
          model: 'model-1a2b3c4d5e6f7a8b',
          releasedAt: '2026-11-25T10:06:00.000Z',
        },
      ],
      next: null,
    },
  },
  async handler({ query, workspace }) {
    const { lines, next } = await listPage(workspace, 'releases', query);
    return { releases: [...lines], next };
  },
});
