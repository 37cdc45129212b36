import { z } from 'zod';

export const signInRequestSchema = z.strictObject({
  email: z.string().min(3).max(254),
  password: z.string().min(1).max(128),
});

export const signInSchema = z
  .object({
    signedIn: z.boolean().describe('false where the second factor is still asked for: POST /v1/sign-in/second-factor'),
    secondFactor: z.boolean().describe('whether a second factor is asked for'),
  })
  .meta({ id: 'SignIn' });
export type SignInResponse = z.infer<typeof signInSchema>;

export const secondFactorRequestSchema = z.strictObject({
  code: z.string().min(6).max(32).describe('six digits of the authenticator app, or a recovery code'),
  recovery: z.boolean().default(false).describe('whether it is a recovery code, which can be used once'),
});

export const passwordRequestSchema = z.strictObject({ password: z.string().min(1).max(128) });

export const passwordChangeRequestSchema = z.strictObject({
  current: z.string().min(1).max(128),
  password: z.string().min(1).max(128).describe('12 characters at least'),
});

export const linkRedemptionRequestSchema = z.strictObject({
  token: z.string().min(1).max(128).describe('what follows # in the one-time link'),
  password: z.string().min(1).max(128).describe('12 characters at least'),
});

export const secondFactorSetupSchema = z
  .object({
    uri: z.string().describe('otpauth: URI, for a QR code'),
    recoveryCodes: z.array(z.string()).describe('shown once; each can be used once in place of a code'),
  })
  .meta({ id: 'SecondFactorSetup' });
export type SecondFactorSetup = z.infer<typeof secondFactorSetupSchema>;

export const confirmationRequestSchema = z.strictObject({ code: z.string().regex(/^[0-9]{6}$/) });
