import { linkRedemptionRequestSchema } from '@neurograde/contracts';
import { route } from '../route.js';
import { signInOf } from './signInOf.js';

export const redeemLink = route({
  id: 'redeemLink',
  method: 'POST',
  url: '/v1/invitations',
  right: 'none',
  tag: 'access',
  summary: { es: 'Fija la contraseña con un enlace de un solo uso', en: 'Sets the password by a one-time link' },
  body: linkRedemptionRequestSchema,
  example: { body: { token: 'Zm9v…', password: 'perro casa azul 4 nubes' } },
  handler: (call) => signInOf(call).redeem(call.body.token, call.body.password),
});
