import { passwordChangeRequestSchema } from '@neurograde/contracts';
import { route } from '../route.js';
import { signInOf } from './signInOf.js';

export const changePassword = route({
  id: 'changePassword',
  method: 'POST',
  url: '/v1/me/password',
  right: 'account:own',
  tag: 'access',
  summary: { es: 'Cambia mi contraseña y cierra mis otras sesiones', en: 'Changes my password and ends my other sessions' },
  body: passwordChangeRequestSchema,
  example: { body: { current: 'perro casa azul 4 nubes', password: 'otras cinco palabras muy distintas' } },
  async handler(call) {
    const signIn = signInOf(call);
    await signIn.changePassword(call, await signIn.userOf(call.principal), call.body.current, call.body.password);
  },
});
