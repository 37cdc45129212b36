import { z } from 'zod';

/** What a person is at the clinic; who is several things has several. */
export const ROLES = ['radiologist', 'data-scientist', 'approver', 'administrator'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;
