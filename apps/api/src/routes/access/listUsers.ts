import { userListSchema } from '@neurograde/contracts';
import { listUsers as usersOf } from '@neurograde/mlops/access';
import { route } from '../route.js';
import { signInOf } from './signInOf.js';
import { USER_EXAMPLE, userAnswer } from './userAnswer.js';

export const listUsers = route({
  id: 'listUsers',
  method: 'GET',
  url: '/v1/users',
  right: 'users:manage',
  tag: 'access',
  summary: { es: 'Todas las personas con usuario', en: 'All persons who have a user' },
  response: userListSchema,
  example: { response: { users: [USER_EXAMPLE] } },
  async handler(call) {
    signInOf(call);
    return { users: (await usersOf(call.workspace.database)).map(userAnswer) };
  },
});
