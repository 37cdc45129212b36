import { route } from '../route.js';

export const getMetrics = route({
  id: 'getMetrics',
  method: 'GET',
  url: '/metrics',
  right: 'monitoring:read',
  tag: 'service',
  summary: { es: 'Lo que cuenta este proceso, para Prometheus', en: 'What this process counts, for Prometheus' },
  otherResponses: ['text/plain'],
  example: {},
  async handler({ service: { metrics }, reply }) {
    return reply.type(metrics.contentType).send(await metrics.text());
  },
});
