import { deliveriesPageSchema } from '@neurograde/contracts';
import { listPage } from '@neurograde/mlops/records';
import { pageQuery } from '../pageQuery.js';
import { route } from '../route.js';

export const listDeliveries = route({
  id: 'listDeliveries',
  method: 'GET',
  url: '/v1/deliveries',
  right: 'data:read',
  tag: 'data',
  summary: { es: 'Las entregas de archivos, la más nueva primero', en: 'The deliveries of files, the newest first' },
  query: pageQuery,
  response: deliveriesPageSchema,
  example: {
    query: { limit: '1' },
    response: {
      deliveries: [
        { id: 'delivery-1a2b3c4d5e6f7a8b', receivedAt: '2026-11-25T10:00:00.000Z', files: 12, refusals: 1, retryOf: null },
      ],
      next: null,
    },
  },
  async handler({ query, workspace }) {
    const { lines, next } = await listPage(workspace, 'deliveries', query);
    return { deliveries: [...lines], next };
  },
});
