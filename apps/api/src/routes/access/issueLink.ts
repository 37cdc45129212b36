import { oneTimeLinkSchema } from '@neurograde/contracts';
import { z } from 'zod';
import { route } from '../route.js';
import { signInOf } from './signInOf.js';

export const LINK_EXAMPLE = {
  url: 'https://neurograde.hospital.example/invitation#Zm9v…',
  expiresAt: '2026-11-26T09:00:00.000Z',
};

export const issueLink = route({
  id: 'issueLink',
  method: 'POST',
  url: '/v1/users/{id}/link',
  right: 'users:manage',
  tag: 'access',
  summary: {
    es: 'Un enlace de un solo uso para fijar la contraseña, por ejemplo a quien la olvidó',
    en: 'A one-time link to set the password, for example for who forgot it',
  },
  params: z.strictObject({ id: z.string().regex(/^[\w-]{4,64}$/) }),
  response: oneTimeLinkSchema,
  status: 201,
  example: { params: { id: 'user-0123456789abcdef' }, response: LINK_EXAMPLE },
  async handler(call) {
    const { url, expiresAt } = await signInOf(call).linkFor(call.params.id, call.workspace);
    return { url, expiresAt: expiresAt.toISOString() };
  },
});
