export { AuditWriter } from './access/AuditWriter.js';
export { changeUser, type UserChanges } from './access/changeUser.js';
export { createFirstAdministrator } from './access/createFirstAdministrator.js';
export { createUser, type UserToCreate } from './access/createUser.js';
export { endUserSession } from './access/endUserSession.js';
export { createMachineKey, type KeyToCreate, revokeMachineKey, usableMachineKey } from './access/machineKey.js';
export { findLink, issueLink, type OneTimeLink, redeemLink } from './access/oneTimeLink.js';
export { type RetirementOptions, refuseRetired, restoreRecord, retireRecord } from './access/retireRecord.js';
export {
  ACCOUNT_RULE,
  ADDRESS_RULE,
  beginAttempt,
  forgetAttempts,
  isFirstUse,
  type ThrottleRule,
  takeBackAttempt,
} from './access/throttle.js';
export { sha256 } from './bucket/putHashed.js';
export {
  type AccessCondition,
  type AccessOrder,
  type AccessRow,
  type AccessTable,
  countAccessRows,
  deleteAccessRows,
  findAccessRows,
  insertAccessRow,
  updateAccessRows,
} from './database/accessRows.js';
export { type ApiKey, findApiKey, listApiKeys } from './database/apiKeyRepository.js';
export type { Retirement } from './database/retirementRepository.js';
export {
  countReadyUsersWith,
  deleteExpired,
  deleteSession,
  deleteSessionsOf,
  findSession,
  findSignedIn,
  findUser,
  findUserByEmail,
  listSessions,
  listUsers,
  putPassword,
  type SignedIn,
  touchSession,
  type User,
  type UserSession,
} from './database/userRepository.js';
