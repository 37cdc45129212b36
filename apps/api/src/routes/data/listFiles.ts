import { filesPageSchema } from '@neurograde/contracts';
import { listPage } from '@neurograde/mlops/records';
import { pageQuery } from '../pageQuery.js';
import { route } from '../route.js';

export const listFiles = route({
  id: 'listFiles',
  method: 'GET',
  url: '/v1/files',
  right: 'data:read',
  tag: 'data',
  summary: {
    es: 'Los archivos entregados, de la entrega más nueva primero',
    en: 'The delivered files, of the newest delivery first',
  },
  query: pageQuery,
  response: filesPageSchema,
  example: {
    query: { limit: '1' },
    response: {
      files: [
        {
          id: '0a1b2c3d4e5f6071',
          name: 'file 3',
          status: 'accepted',
          layout: 'cohort-table',
          bytes: 61234,
          error: null,
          delivery: 'delivery-1a2b3c4d5e6f7a8b',
        },
      ],
      next: null,
    },
  },
  async handler({ query, workspace }) {
    const { lines, next } = await listPage(workspace, 'files', query);
    return { files: [...lines], next };
  },
});
