import { z } from 'zod';
import { rightSchema } from './Right.js';
import { roleSchema } from './Role.js';

export const userSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(roleSchema),
    secondFactor: z.boolean(),
    disabled: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'User' });
export type UserResponse = z.infer<typeof userSchema>;

export const userListSchema = z.object({ users: z.array(userSchema) });

const nameSchema = z.string().trim().min(1).max(100);

export const userRequestSchema = z.strictObject({
  name: nameSchema,
  email: z.email().max(254),
  roles: z.array(roleSchema).max(4),
});

export const userChangeRequestSchema = z.strictObject({
  name: nameSchema.optional(),
  roles: z.array(roleSchema).max(4).optional(),
  disabled: z.boolean().optional().describe('true ends all sessions of the person'),
  resetSecondFactor: z.literal(true).optional().describe('for who lost it'),
});

export const oneTimeLinkSchema = z
  .object({
    url: z.string().describe('to be handed to the person over a channel that is safe; works once'),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'OneTimeLink' });

export const createdUserSchema = z.object({ user: userSchema, link: oneTimeLinkSchema });

export const meSchema = z
  .object({
    name: z.string().describe('as the audit has it'),
    kind: z.enum(['person', 'key', 'local']).describe('local: the service runs without sign-in'),
    user: userSchema.nullable(),
    rights: z.array(rightSchema),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof meSchema>;

export const sessionSchema = z
  .object({
    id: z.string(),
    user: z.string(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    address: z.string().nullable(),
    agent: z.string().nullable(),
    current: z.boolean().describe('whether it is the one that asks'),
  })
  .meta({ id: 'Session' });

export const sessionListSchema = z.object({ sessions: z.array(sessionSchema) });

export const apiKeySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(rightSchema),
    user: z.string().describe('who made it'),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ApiKey' });

export const apiKeyListSchema = z.object({ keys: z.array(apiKeySchema) });

export const apiKeyRequestSchema = z.strictObject({
  name: nameSchema,
  scopes: z
    .array(rightSchema.exclude(['none', 'account:own', 'users:manage']))
    .min(1)
    .max(20),
  days: z.int().min(1).max(3650).default(365).describe('for which it can be used'),
});

export const createdApiKeySchema = z.object({
  key: apiKeySchema,
  secret: z.string().describe('shown once; sent as Authorization: Bearer'),
});
