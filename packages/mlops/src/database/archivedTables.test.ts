import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { archivedTables, archiveNameOf } from './archivedTables.js';

const MIGRATIONS = new URL('../../migrations/', import.meta.url);

it('has every table that the migrations make, but the one that says which key a server is opened with and those of who is signed in', () => {
  const made = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .flatMap((name) => [...readFileSync(new URL(name, MIGRATIONS), 'utf8').matchAll(/CREATE TABLE ("[a-z_."]+")/g)])
    .map(([, name]) => name!.replaceAll('"', ''));
  const leftOut = ['workspace', 'access.sessions', 'access.verifications', 'access.attempts'];
  expect([...archivedTables().map(archiveNameOf), ...leftOut].sort()).toEqual(made.sort());
});
