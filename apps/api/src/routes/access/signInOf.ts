import { NeurogradeError } from '@neurograde/contracts';
import type { SignIn } from '../../access/SignIn.js';
import type { Call } from '../route.js';

/** @throws `access.off` where the service runs without sign-in */
export function signInOf({ signIn }: Pick<Call, 'signIn'>): SignIn {
  if (signIn === undefined) throw new NeurogradeError('access.off');
  return signIn;
}
