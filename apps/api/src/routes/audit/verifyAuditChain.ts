import { auditVerificationSchema } from '@neurograde/contracts';
import { verifyAudit } from '@neurograde/mlops/registry';
import { z } from 'zod';
import { route } from '../route.js';

export const verifyAuditChain = route({
  id: 'verifyAudit',
  method: 'GET',
  url: '/v1/audit/verification',
  right: 'audit:read',
  tag: 'audit',
  summary: {
    es: 'Calcula de nuevo la cadena de la auditoría y dice si algo se cambió',
    en: 'Computes the chain of the audit anew and says whether anything was changed',
  },
  query: z.strictObject({
    expect: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('a hash noted down earlier, which an entry must still have'),
  }),
  response: auditVerificationSchema,
  example: { query: { expect: 'a'.repeat(64) }, response: { entries: 7, hash: '1'.repeat(64), whole: true, problems: [] } },
  async handler({ query, workspace }) {
    const { entries, hash, problems } = await verifyAudit(workspace, query);
    return { entries, hash, whole: problems.length === 0, problems: [...problems] };
  },
});
