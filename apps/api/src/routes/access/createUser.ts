import { createdUserSchema, userRequestSchema } from '@neurograde/contracts';
import { createUser as makeUser } from '@neurograde/mlops/access';
import { route } from '../route.js';
import { LINK_EXAMPLE } from './issueLink.js';
import { signInOf } from './signInOf.js';
import { USER_EXAMPLE, userAnswer } from './userAnswer.js';

export const createUser = route({
  id: 'createUser',
  method: 'POST',
  url: '/v1/users',
  right: 'users:manage',
  tag: 'access',
  summary: { es: 'Crea un usuario y su enlace de un solo uso', en: 'Makes a user, and a one-time link for the person' },
  body: userRequestSchema,
  response: createdUserSchema,
  status: 201,
  example: {
    body: { name: 'Ana Gómez', email: 'ana@hospital.example', roles: ['radiologist'] },
    response: { user: USER_EXAMPLE, link: LINK_EXAMPLE },
  },
  async handler(call) {
    const signIn = signInOf(call);
    const user = await makeUser(call.workspace, call.body);
    const { url, expiresAt } = await signIn.linkFor(user.id, call.workspace);
    return { user: userAnswer(user), link: { url, expiresAt: expiresAt.toISOString() } };
  },
});
