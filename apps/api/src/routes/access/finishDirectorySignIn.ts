import { z } from 'zod';
import { route } from '../route.js';
import { signInOf } from './signInOf.js';

export const finishDirectorySignIn = route({
  id: 'finishDirectorySignIn',
  method: 'GET',
  url: '/v1/sign-in/callback/directory',
  right: 'none',
  tag: 'access',
  summary: {
    es: 'Adonde vuelve el navegador desde el directorio del hospital',
    en: "Where the browser comes back to from the hospital's directory",
  },
  query: z.record(z.string().max(40), z.string().max(4000)),
  status: 302,
  otherResponses: [],
  example: {},
  async handler(call) {
    return call.reply.redirect(await signInOf(call).finishDirectory(call, new URLSearchParams(call.query).toString()), 302);
  },
});
