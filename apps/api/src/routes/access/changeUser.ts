import { userChangeRequestSchema, userSchema } from '@neurograde/contracts';
import { changeUser as change } from '@neurograde/mlops/access';
import { z } from 'zod';
import { route } from '../route.js';
import { signInOf } from './signInOf.js';
import { USER_EXAMPLE, userAnswer } from './userAnswer.js';

export const changeUser = route({
  id: 'changeUser',
  method: 'PATCH',
  url: '/v1/users/{id}',
  right: 'users:manage',
  tag: 'access',
  summary: {
    es: 'Cambia nombre y roles de una persona, le impide o permite entrar, le quita el segundo factor que perdió',
    en: 'Changes name and roles of a person, keeps them out or lets them in, takes away a second factor that was lost',
  },
  params: z.strictObject({ id: z.string().regex(/^[\w-]{4,64}$/) }),
  body: userChangeRequestSchema,
  response: userSchema,
  example: { params: { id: USER_EXAMPLE.id }, body: { roles: ['radiologist'] }, response: USER_EXAMPLE },
  async handler(call) {
    const signIn = signInOf(call);
    const user = await change(call.workspace, call.params.id, call.body);
    signIn.access.forget();
    return userAnswer(user);
  },
});
