import { type Right, ROLES, type Role } from '@neurograde/contracts';
import { createMachineKey } from '@neurograde/mlops/access';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RIGHTS } from '../src/access/Right.js';
import { buildApp } from '../src/buildApp.js';
import type { Route } from '../src/routes/route.js';
import { ROUTES } from '../src/routes/routes.js';
import { SignInService, URL_OF_SERVICE } from './SignInService.js';

type Caller = Role | 'nobody' | 'person without a role' | 'machine of every right' | 'machine of other rights';

const EVERYBODY = 'everybody';
const PERSONS = 'persons';

/**
 * Who may call each route, written down apart from the code that decides it: a route that is not here fails, and so does one whose right, or whose role's
 * rights, came to be others. Machines may what their scopes say, and never what is a person's own.
 */
const EXPECTED: Readonly<Record<string, readonly Role[] | typeof EVERYBODY | typeof PERSONS>> = {
  getHealth: EVERYBODY,
  getReadiness: EVERYBODY,
  signIn: EVERYBODY,
  confirmSignIn: EVERYBODY,
  startDirectorySignIn: EVERYBODY,
  finishDirectorySignIn: EVERYBODY,
  redeemLink: EVERYBODY,
  getMe: EVERYBODY,
  signOut: PERSONS,
  changePassword: PERSONS,
  enableSecondFactor: PERSONS,
  confirmSecondFactor: PERSONS,
  disableSecondFactor: PERSONS,
  listSessions: PERSONS,
  endSession: PERSONS,
  listApiKeys: PERSONS,
  createApiKey: PERSONS,
  revokeApiKey: PERSONS,
  listUsers: ['administrator'],
  createUser: ['administrator'],
  changeUser: ['administrator'],
  issueLink: ['administrator'],
  listAudit: ['administrator'],
  verifyAudit: ['administrator'],
  retirePrediction: ['administrator'],
  restorePrediction: ['administrator'],
  retirePatient: ['administrator'],
  restorePatient: ['administrator'],
  createPredictions: ['radiologist'],
  searchPredictions: ['radiologist', 'data-scientist'],
  getPrediction: ['radiologist', 'data-scientist'],
  getMetrics: ['radiologist', 'data-scientist', 'approver', 'administrator'],
  getPredictionReport: ['radiologist', 'data-scientist'],
  getPredictionFhir: ['radiologist', 'data-scientist'],
  createDataset: ['data-scientist'],
  createDelivery: ['data-scientist'],
  retryQuarantine: ['data-scientist'],
  approveModel: ['approver'],
  retireModel: ['approver'],
  createRelease: ['approver'],
  rollBackRelease: ['approver'],
  cancelRun: ['data-scientist'],
  createRun: ['data-scientist'],
  createSelection: ['data-scientist'],
  resumeRun: ['data-scientist'],
  watchRun: ['data-scientist', 'approver'],
  createOutcome: ['radiologist'],
  listOutcomes: ['radiologist', 'data-scientist'],
  createReview: ['radiologist'],
  listReviews: ['radiologist', 'data-scientist'],
  diffDatasets: ['data-scientist', 'approver'],
  getDataset: ['data-scientist', 'approver'],
  getDatasetLineage: ['data-scientist', 'approver'],
  getDatasetReport: ['data-scientist', 'approver'],
  getDelivery: ['data-scientist', 'approver'],
  listDatasets: ['data-scientist', 'approver'],
  listDeliveries: ['data-scientist', 'approver'],
  listFiles: ['data-scientist', 'approver'],
  listQuarantine: ['data-scientist', 'approver'],
  compareModels: ['radiologist', 'data-scientist', 'approver', 'administrator'],
  getModel: ['radiologist', 'data-scientist', 'approver', 'administrator'],
  listModels: ['radiologist', 'data-scientist', 'approver', 'administrator'],
  listReleases: ['radiologist', 'data-scientist', 'approver', 'administrator'],
  getRun: ['data-scientist', 'approver'],
  getSelection: ['data-scientist', 'approver'],
  getSelectionReport: ['data-scientist', 'approver'],
  listRuns: ['data-scientist', 'approver'],
  listSelections: ['data-scientist', 'approver'],
};

/** Handlers that tell only that they were reached: what is tried here is who gets to them. */
const REACHED = ROUTES.map(
  (route): Route => ({ ...route, handler: ({ reply }) => reply.status(200).send({ reached: route.id }) }),
);
const OF_MACHINES = RIGHTS.filter((right) => !['none', 'account:own', 'users:manage'].includes(right));

let test: SignInService;
let app: FastifyInstance;
let callers: Record<Caller, (route: Route) => Promise<number>>;

beforeAll(async () => {
  test = await SignInService.open();
  app = await buildApp(test.service, { routes: REACHED, signIn: test.signIn });
  const admin = await test.person('Root', ['administrator']);
  const machine = async (scopes: (route: Route) => readonly Right[], route: Route) => {
    const options = { name: 'k', userId: admin.id, scopes: scopes(route), expiresAt: null };
    const { secret } = await createMachineKey(test.workspace, options);
    return statusOf(route, { authorization: `Bearer ${secret}` });
  };
  callers = {
    nobody: (route) => statusOf(route, {}),
    'person without a role': await byCookie('None', []),
    radiologist: await byCookie('Rad', ['radiologist']),
    'data-scientist': await byCookie('Data', ['data-scientist']),
    approver: await byCookie('App', ['approver']),
    administrator: await byCookie('Adm', ['administrator']),
    'machine of every right': (route) => machine(() => OF_MACHINES, route),
    'machine of other rights': (route) => machine(({ right }) => OF_MACHINES.filter((one) => one !== right), route),
  };
});
afterAll(async () => {
  await app.close();
  await test.close();
});

describe('who may call what', () => {
  it('is written down for every route, and for none that is gone', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(ROUTES.map(({ id }) => id).sort());
  });

  it.each(ROUTES.map((route) => [route.id, route] as const))('holds for %s', async (id, route) => {
    const expected = EXPECTED[id]!;
    const found: Record<string, number> = {};
    const wanted: Record<string, number> = {};
    for (const [caller, call] of Object.entries(callers)) {
      found[caller] = await call(route);
      wanted[caller] = status(caller as Caller, expected, route.right);
    }
    expect(found).toEqual(wanted);
  });

  it('gives every role some right, and every right to some role', () => {
    const given = new Set(ROUTES.map(({ right }) => right));
    expect(ROLES.every((role) => Object.values(EXPECTED).some((roles) => Array.isArray(roles) && roles.includes(role)))).toBe(
      true,
    );
    expect([...given].every((right) => RIGHTS.includes(right))).toBe(true);
  });
});

function status(caller: Caller, expected: (typeof EXPECTED)[string], right: Right): number {
  if (expected === EVERYBODY) return 200;
  if (caller === 'nobody') return 401;
  if (caller === 'machine of every right') return expected === PERSONS || right === 'users:manage' ? 403 : 200;
  if (caller === 'machine of other rights') return 403;
  if (expected === PERSONS) return 200;
  return expected.includes(caller as Role) ? 200 : 403;
}

async function statusOf(route: Route, headers: Readonly<Record<string, string>>): Promise<number> {
  const url = route.url.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(route.example.params?.[name] ?? 'x'));
  const query = new URLSearchParams(route.example.query).toString();
  const body = route.example.body ?? (route.otherBodies === undefined ? undefined : {});
  const answer = await app.inject({
    method: route.method,
    url: query === '' ? url : `${url}?${query}`,
    headers: {
      origin: URL_OF_SERVICE,
      ...headers,
      ...(route.body === undefined && body !== undefined ? { 'content-type': 'multipart/form-data; boundary=x' } : {}),
    },
    ...(body === undefined ? {} : { payload: route.body === undefined ? '--x--\r\n' : (body as object) }),
  });
  return answer.statusCode;
}

async function byCookie(name: string, roles: readonly Role[]): Promise<(route: Route) => Promise<number>> {
  const browser = await test.person(name, roles);
  const cookie = [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  return (route) => statusOf(route, { cookie });
}
