import { type Me, meSchema, NeurogradeError } from '@neurograde/contracts';
import { findUser } from '@neurograde/mlops/access';
import { route } from '../route.js';
import { USER_EXAMPLE, userAnswer } from './userAnswer.js';

export const getMe = route({
  id: 'getMe',
  method: 'GET',
  url: '/v1/me',
  right: 'none',
  tag: 'access',
  summary: { es: 'Quién soy y qué puedo hacer', en: 'Who I am and what I may do' },
  description: {
    es: 'Sin sesión responde `401` cuando el servicio pide iniciarla.',
    en: 'Without a session it answers `401` where the service asks for one.',
  },
  response: meSchema,
  example: {
    response: {
      name: USER_EXAMPLE.id,
      kind: 'person',
      user: USER_EXAMPLE,
      rights: ['predictions:create', 'account:own', 'none'],
    },
  },
  async handler({ principal, signIn, workspace }) {
    const { name, rights, person, machine } = principal;
    if (signIn !== undefined && person === undefined && machine === undefined) throw new NeurogradeError('api.unauthenticated');
    const user = person === undefined ? undefined : await findUser(workspace.database, person.userId);
    const kind: Me['kind'] = machine !== undefined ? 'key' : person !== undefined ? 'person' : 'local';
    return { name, kind, user: user === undefined ? null : userAnswer(user), rights: [...rights] };
  },
});
