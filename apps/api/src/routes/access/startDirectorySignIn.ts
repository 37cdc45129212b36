import { route } from '../route.js';
import { signInOf } from './signInOf.js';

export const startDirectorySignIn = route({
  id: 'startDirectorySignIn',
  method: 'GET',
  url: '/v1/sign-in/directory',
  right: 'none',
  tag: 'access',
  summary: { es: 'Lleva al directorio del hospital para iniciar sesión', en: "Goes to the hospital's directory to sign in" },
  status: 302,
  otherResponses: [],
  example: {},
  async handler(call) {
    return call.reply.redirect(await signInOf(call).startDirectory(call), 302);
  },
});
