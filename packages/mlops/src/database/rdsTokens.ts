import { NeurogradeError } from '@neurograde/contracts';
import type { PostgresSettings } from './postgresSettings.js';

/**
 * Passwords by which AWS lets a user into its databases. Each is good for 15 minutes, and only to connect: every new connection asks for its own. They
 * are signed here, with the credentials of the SDK's chain, without asking AWS.
 *
 * @throws NeurogradeError `usage.invalid-variable` when no user is named
 */
export async function rdsTokens({ host, port, user, iam }: PostgresSettings): Promise<() => Promise<string>> {
  if (user === undefined) {
    throw new NeurogradeError('usage.invalid-variable', { variable: 'DATABASE_URL', expected: 'postgres://user@host/database' });
  }
  const { Signer } = await import('@aws-sdk/rds-signer');
  const region = iam?.region;
  const signer = new Signer({ hostname: host, port, username: user, ...(region === undefined ? {} : { region }) });
  return () => signer.getAuthToken();
}
