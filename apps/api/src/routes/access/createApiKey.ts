import { apiKeyRequestSchema, createdApiKeySchema, NeurogradeError } from '@neurograde/contracts';
import { createMachineKey } from '@neurograde/mlops/access';
import { route } from '../route.js';
import { KEY_EXAMPLE, keyAnswer } from './keyAnswer.js';
import { signInOf } from './signInOf.js';

const DAY = 86_400_000;

export const createApiKey = route({
  id: 'createApiKey',
  method: 'POST',
  url: '/v1/api-keys',
  right: 'account:own',
  tag: 'access',
  summary: { es: 'Crea una clave para una máquina; se muestra una sola vez', en: 'Makes a key for a machine; it is shown once' },
  description: {
    es: 'No puede más que quien la crea, y deja de servir si pierde esos permisos. Quien administra los usuarios puede dar cualquiera.',
    en: 'It may do no more than who makes it, and stops working where they lose those rights. Who manages the users may give any.',
  },
  body: apiKeyRequestSchema,
  response: createdApiKeySchema,
  status: 201,
  example: {
    body: { name: 'PACS', scopes: ['predictions:create'], days: 365 },
    response: { key: KEY_EXAMPLE, secret: 'ngk_…' },
  },
  async handler(call) {
    const { body, principal, workspace } = call;
    const user = await signInOf(call).userOf(principal);
    const beyond = body.scopes.filter((scope) => !(principal.rights.has(scope) || principal.rights.has('users:manage')));
    if (beyond.length > 0) throw new NeurogradeError('access.scope-beyond-rights', { scopes: beyond.join(', ') });
    const { name, scopes, days } = body;
    const expiresAt = new Date(Date.now() + days * DAY);
    const { key, secret } = await createMachineKey(workspace, { name, scopes, userId: user.id, expiresAt });
    return { key: keyAnswer(key), secret };
  },
});
