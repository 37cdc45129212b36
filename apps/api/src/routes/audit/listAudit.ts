import { auditPageSchema } from '@neurograde/contracts';
import { listAuditTrail } from '@neurograde/mlops/registry';
import { z } from 'zod';
import { route } from '../route.js';

export const listAudit = route({
  id: 'listAudit',
  method: 'GET',
  url: '/v1/audit',
  right: 'audit:read',
  tag: 'audit',
  summary: { es: 'Quién hizo qué, lo más reciente primero', en: 'Who did what, the newest first' },
  query: z.strictObject({
    subject: z.string().max(100).optional().describe('id of what it was done to'),
    action: z.string().max(60).optional().describe('such as predict.read; with a dot at its end, all that begin so: access.'),
    by: z.string().max(64).optional().describe('id of who did it'),
    since: z.iso.datetime().optional(),
    until: z.iso.datetime().optional(),
    cursor: z
      .string()
      .regex(/^[0-9]{1,15}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: auditPageSchema,
  example: {
    query: { action: 'access.', limit: '1' },
    response: {
      audit: [
        {
          ...{ sequence: 7, at: '2026-11-25T09:00:00.000Z', action: 'access.sign-in', subject: 'user-0123456789abcdef' },
          ...{ details: { by: 'user-0123456789abcdef', with: 'password' }, previous: '0'.repeat(64), hash: '1'.repeat(64) },
        },
      ],
      next: '7',
    },
  },
  async handler({ query, workspace }) {
    const { cursor, since, until, limit, ...filter } = query;
    const entries = await listAuditTrail(workspace, {
      ...filter,
      since: since === undefined ? undefined : new Date(since),
      until: until === undefined ? undefined : new Date(until),
      before: cursor === undefined ? undefined : Number(cursor),
      limit: limit + 1,
    });
    const page = entries.slice(0, limit);
    return {
      audit: page.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
      next: entries.length > limit ? String(page.at(-1)!.sequence) : null,
    };
  },
});
