import { passwordRequestSchema } from '@neurograde/contracts';
import { route } from '../route.js';
import { signInOf } from './signInOf.js';

export const disableSecondFactor = route({
  id: 'disableSecondFactor',
  method: 'POST',
  url: '/v1/me/second-factor/removal',
  right: 'account:own',
  tag: 'access',
  summary: { es: 'Quita mi segundo factor', en: 'Turns my second factor off' },
  body: passwordRequestSchema,
  example: { body: { password: 'perro casa azul 4 nubes' } },
  async handler(call) {
    const signIn = signInOf(call);
    await signIn.disableSecondFactor(call, await signIn.userOf(call.principal), call.body.password);
  },
});
