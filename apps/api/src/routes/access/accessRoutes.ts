import type { Route } from '../route.js';
import { changePassword } from './changePassword.js';
import { changeUser } from './changeUser.js';
import { confirmSecondFactor } from './confirmSecondFactor.js';
import { confirmSignIn } from './confirmSignIn.js';
import { createApiKey } from './createApiKey.js';
import { createUser } from './createUser.js';
import { disableSecondFactor } from './disableSecondFactor.js';
import { enableSecondFactor } from './enableSecondFactor.js';
import { endSession } from './endSession.js';
import { finishDirectorySignIn } from './finishDirectorySignIn.js';
import { getMe } from './getMe.js';
import { issueLink } from './issueLink.js';
import { listApiKeys } from './listApiKeys.js';
import { listSessions } from './listSessions.js';
import { listUsers } from './listUsers.js';
import { redeemLink } from './redeemLink.js';
import { revokeApiKey } from './revokeApiKey.js';
import { signIn } from './signIn.js';
import { signOut } from './signOut.js';
import { startDirectorySignIn } from './startDirectorySignIn.js';

/** Sign-in, own account, users, sessions and keys. */
export const ACCESS_ROUTES: readonly Route[] = [
  signIn,
  confirmSignIn,
  signOut,
  startDirectorySignIn,
  finishDirectorySignIn,
  getMe,
  changePassword,
  enableSecondFactor,
  confirmSecondFactor,
  disableSecondFactor,
  redeemLink,
  listSessions,
  endSession,
  listUsers,
  createUser,
  changeUser,
  issueLink,
  listApiKeys,
  createApiKey,
  revokeApiKey,
];
