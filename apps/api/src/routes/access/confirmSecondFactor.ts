import { confirmationRequestSchema } from '@neurograde/contracts';
import { route } from '../route.js';
import { signInOf } from './signInOf.js';

export const confirmSecondFactor = route({
  id: 'confirmSecondFactor',
  method: 'POST',
  url: '/v1/me/second-factor/confirmation',
  right: 'account:own',
  tag: 'access',
  summary: { es: 'Activa mi segundo factor con un primer código', en: 'Turns my second factor on with a first code' },
  body: confirmationRequestSchema,
  example: { body: { code: '123456' } },
  async handler(call) {
    const signIn = signInOf(call);
    await signIn.confirmSecondFactor(call, await signIn.userOf(call.principal), call.body.code);
  },
});
