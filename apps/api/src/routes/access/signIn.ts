import { signInRequestSchema, signInSchema } from '@neurograde/contracts';
import { route } from '../route.js';
import { signInOf } from './signInOf.js';

export const signIn = route({
  id: 'signIn',
  method: 'POST',
  url: '/v1/sign-in',
  right: 'none',
  tag: 'access',
  summary: { es: 'Inicia sesión con correo y contraseña', en: 'Signs in with e-mail address and password' },
  description: {
    es: 'La sesión es una cookie `HttpOnly`, `SameSite`. Tras cinco intentos fallidos hay que esperar, cada vez el doble.',
    en: 'The session is a cookie, `HttpOnly` and `SameSite`. After five failed attempts one has to wait, twice as long each time.',
  },
  body: signInRequestSchema,
  response: signInSchema,
  example: {
    body: { email: 'ana@hospital.example', password: 'perro casa azul 4 nubes' },
    response: { signedIn: true, secondFactor: false },
  },
  handler: (call) => signInOf(call).signIn(call, call.body.email, call.body.password),
});
