import { healthSchema } from '@neurograde/contracts';
import { CODE_VERSION } from '@neurograde/mlops/workspace';
import { route } from '../route.js';

export const getHealth = route({
  id: 'getHealth',
  method: 'GET',
  url: '/health',
  right: 'none',
  tag: 'service',
  summary: { es: 'Si el proceso vive', en: 'Whether the process is alive' },
  response: healthSchema,
  example: { response: { status: 'alive', version: '0.1.0' } },
  handler: () => ({ status: 'alive' as const, version: CODE_VERSION }),
});
