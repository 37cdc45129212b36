import { route } from '../route.js';
import { signInOf } from './signInOf.js';

export const signOut = route({
  id: 'signOut',
  method: 'POST',
  url: '/v1/sign-out',
  right: 'account:own',
  tag: 'access',
  summary: { es: 'Cierra la sesión', en: 'Signs out' },
  example: {},
  handler: (call) => signInOf(call).signOut(call, call.principal),
});
