import { readinessSchema } from '@neurograde/contracts';
import { checkReadiness } from '@neurograde/mlops/workspace';
import { route } from '../route.js';

export const getReadiness = route({
  id: 'getReadiness',
  method: 'GET',
  url: '/ready',
  right: 'none',
  tag: 'service',
  summary: {
    es: 'Si puede responder predicciones: base de datos, almacén de archivos y modelo desplegado',
    en: 'Whether it can answer predictions: database, store of files and released model',
  },
  response: readinessSchema,
  otherStatuses: [503],
  example: { response: { ready: true, database: true, bucket: true, model: 'model-1a2b3c4d5e6f7a8b' } },
  async handler({ service, reply }) {
    const state = await checkReadiness(service.workspace);
    const ready = state.database && state.bucket && state.model !== null;
    reply.status(ready ? 200 : 503);
    return { ready, ...state };
  },
});
