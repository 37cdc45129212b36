import { NeurogradeError } from '@neurograde/contracts';
import { findApiKey, revokeMachineKey } from '@neurograde/mlops/access';
import { z } from 'zod';
import { route } from '../route.js';
import { signInOf } from './signInOf.js';

export const revokeApiKey = route({
  id: 'revokeApiKey',
  method: 'DELETE',
  url: '/v1/api-keys/{id}',
  right: 'account:own',
  tag: 'access',
  summary: {
    es: 'Anula una clave mía; quien administra, la de cualquiera',
    en: 'Revokes a key of mine; who manages the users, anybody’s',
  },
  params: z.strictObject({ id: z.string().regex(/^key-[0-9a-f]{16}$/) }),
  example: { params: { id: 'key-0123456789abcdef' } },
  async handler(call) {
    const { params, principal, workspace } = call;
    const signIn = signInOf(call);
    const user = await signIn.userOf(principal);
    const key = await findApiKey(workspace.database, params.id);
    if (key === undefined || !(key.userId === user.id || principal.rights.has('users:manage')))
      throw new NeurogradeError('api.not-found', { kind: 'API key' });
    await revokeMachineKey(workspace, key.id);
    signIn.access.forget();
  },
});
