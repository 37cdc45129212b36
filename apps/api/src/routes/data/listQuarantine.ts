import { quarantinePageSchema } from '@neurograde/contracts';
import { listPage } from '@neurograde/mlops/records';
import { pageQuery } from '../pageQuery.js';
import { route } from '../route.js';

export const listQuarantine = route({
  id: 'listQuarantine',
  method: 'GET',
  url: '/v1/quarantine',
  right: 'data:read',
  tag: 'data',
  summary: { es: 'Los archivos rechazados que esperan otro intento', en: 'The refused files that wait to be tried again' },
  query: pageQuery,
  response: quarantinePageSchema,
  example: {
    query: { limit: '1' },
    response: {
      quarantine: [
        {
          id: '0a1b2c3d4e5f6071',
          name: 'file 3',
          status: 'refused',
          layout: null,
          bytes: 61234,
          error: 'format.unknown-layout',
          delivery: 'delivery-1a2b3c4d5e6f7a8b',
        },
      ],
      next: null,
    },
  },
  async handler({ query, workspace }) {
    const { lines, next } = await listPage(workspace, 'quarantine', query);
    return { quarantine: [...lines], next };
  },
});
