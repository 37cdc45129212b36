import { apiKeyListSchema } from '@neurograde/contracts';
import { listApiKeys as keysOf } from '@neurograde/mlops/access';
import { route } from '../route.js';
import { KEY_EXAMPLE, keyAnswer } from './keyAnswer.js';
import { signInOf } from './signInOf.js';

export const listApiKeys = route({
  id: 'listApiKeys',
  method: 'GET',
  url: '/v1/api-keys',
  right: 'account:own',
  tag: 'access',
  summary: {
    es: 'Mis claves para máquinas; quien administra ve todas',
    en: 'My keys for machines; who manages the users sees all',
  },
  response: apiKeyListSchema,
  example: { response: { keys: [KEY_EXAMPLE] } },
  async handler(call) {
    const user = await signInOf(call).userOf(call.principal);
    const all = call.principal.rights.has('users:manage');
    return { keys: (await keysOf(call.workspace.database, all ? undefined : user.id)).map(keyAnswer) };
  },
});
