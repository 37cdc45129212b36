import { secondFactorRequestSchema, signInSchema } from '@neurograde/contracts';
import { route } from '../route.js';
import { signInOf } from './signInOf.js';

export const confirmSignIn = route({
  id: 'confirmSignIn',
  method: 'POST',
  url: '/v1/sign-in/second-factor',
  right: 'none',
  tag: 'access',
  summary: { es: 'Da el segundo factor que el inicio de sesión espera', en: 'Gives the second factor that a sign-in waits for' },
  body: secondFactorRequestSchema,
  response: signInSchema,
  example: { body: { code: '123456' }, response: { signedIn: true, secondFactor: false } },
  handler: (call) => signInOf(call).secondFactor(call, call.body.code, call.body.recovery),
});
