import { NeurogradeError } from '@neurograde/contracts';
import { endUserSession, findSession } from '@neurograde/mlops/access';
import { z } from 'zod';
import { route } from '../route.js';
import { signInOf } from './signInOf.js';

export const endSession = route({
  id: 'endSession',
  method: 'DELETE',
  url: '/v1/sessions/{id}',
  right: 'account:own',
  tag: 'access',
  summary: {
    es: 'Cierra una sesión mía; quien administra, la de cualquiera',
    en: 'Ends a session of mine; who manages the users, anybody’s',
  },
  params: z.strictObject({ id: z.string().regex(/^[\w-]{8,64}$/) }),
  example: { params: { id: 'aB3dE6gH9jK2mN5pQ8sT' } },
  async handler(call) {
    const { principal, params, workspace } = call;
    const user = await signInOf(call).userOf(principal);
    const session = await findSession(workspace.database, params.id);
    // Whether there is another's session is nobody's business.
    if (session === undefined || !(session.userId === user.id || principal.rights.has('users:manage')))
      throw new NeurogradeError('api.not-found', { kind: 'session' });
    await endUserSession(workspace, session);
    signInOf(call).access.forget();
  },
});
