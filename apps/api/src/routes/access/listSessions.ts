import { NeurogradeError, sessionListSchema } from '@neurograde/contracts';
import { listSessions as sessionsOf } from '@neurograde/mlops/access';
import { z } from 'zod';
import { route } from '../route.js';
import { sessionAnswer } from './sessionAnswer.js';
import { signInOf } from './signInOf.js';

export const listSessions = route({
  id: 'listSessions',
  method: 'GET',
  url: '/v1/sessions',
  right: 'account:own',
  tag: 'access',
  summary: { es: 'Dónde tengo sesiones abiertas', en: 'Where I am signed in' },
  description: {
    es: 'Quien administra los usuarios puede ver todas, con `all=true`.',
    en: 'Who manages the users may see all, with `all=true`.',
  },
  query: z.strictObject({ all: z.enum(['true', 'false']).default('false') }),
  response: sessionListSchema,
  example: { query: { all: 'false' }, response: { sessions: [] } },
  async handler(call) {
    const { principal, query, workspace } = call;
    const user = await signInOf(call).userOf(principal);
    if (query.all === 'true' && !principal.rights.has('users:manage'))
      throw new NeurogradeError('api.forbidden', { right: 'users:manage' });
    const sessions = await sessionsOf(workspace.database, query.all === 'true' ? undefined : user.id);
    return { sessions: sessions.map((session) => sessionAnswer(session, principal.person?.sessionId)) };
  },
});
