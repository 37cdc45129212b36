import { passwordRequestSchema, secondFactorSetupSchema } from '@neurograde/contracts';
import { route } from '../route.js';
import { signInOf } from './signInOf.js';

export const enableSecondFactor = route({
  id: 'enableSecondFactor',
  method: 'POST',
  url: '/v1/me/second-factor',
  right: 'account:own',
  tag: 'access',
  summary: { es: 'Prepara mi segundo factor', en: 'Prepares my second factor' },
  description: {
    es: 'Cuenta desde que se confirma con un código. Los códigos de recuperación se muestran una sola vez.',
    en: 'It counts from when it is confirmed with a code. The recovery codes are shown once.',
  },
  body: passwordRequestSchema,
  response: secondFactorSetupSchema,
  example: {
    body: { password: 'perro casa azul 4 nubes' },
    response: { uri: 'otpauth://totp/neurograde:ana%40hospital.example?secret=…', recoveryCodes: ['aB3dE-fG5hI'] },
  },
  async handler(call) {
    const signIn = signInOf(call);
    return signIn.enableSecondFactor(call, await signIn.userOf(call.principal), call.body.password);
  },
});
