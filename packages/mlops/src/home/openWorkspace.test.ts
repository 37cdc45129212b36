import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertDelivery, listDeliveries } from '../database/deliveryRepository.js';
import { openWorkspace } from './openWorkspace.js';

let scratch: string;
let options: { home: string; keyFile: string };
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'neurograde-workspace-'));
  options = { home: join(scratch, 'home'), keyFile: join(scratch, 'pseudonym.key') };
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('openWorkspace', () => {
  it('opens what it stored before, with the same pseudonyms', async () => {
    const first = await openWorkspace(options);
    const pseudonym = first.pseudonymize('Juan Pérez');
    expect(pseudonym).toMatch(/^P-[0-9A-HJKMNP-TV-Z]{12}$/);
    await first.bucket.put('a', new Uint8Array([1]));
    await insertDelivery(first.database, { id: 'd', sourceCount: 1, problems: [] });
    await first.close();

    const second = await openWorkspace(options);
    expect(second.pseudonymize('Juan Pérez')).toBe(pseudonym);
    expect(await second.bucket.list()).toEqual(['a']);
    expect(await listDeliveries(second.database)).toHaveLength(1);
    await expect(openWorkspace(options)).rejects.toMatchObject({ code: 'home.locked' });
    await second.close();
    await second.close();
  });

  it('opens the database beside the first work where nobody waits for it, and tells whoever asks it what is wrong', async () => {
    const home = join(scratch, 'later');
    const first = await openWorkspace({ ...options, home, awaitDatabase: false });
    await insertDelivery(first.database, { id: 'd', sourceCount: 1, problems: [] });
    await first.close();
    await (await openWorkspace({ ...options, home, awaitDatabase: false })).close();
    await rm(join(home, 'database', 'PG_VERSION'));
    const second = await openWorkspace({ ...options, home, awaitDatabase: false });
    await expect(listDeliveries(second.database)).rejects.toMatchObject({ code: 'home.damaged' });
    await expect(second.database.transaction(async () => 1)).rejects.toMatchObject({ code: 'home.damaged' });
    await second.close();
  });

  it('lets go of the home when its database cannot be opened', async () => {
    const home = join(scratch, 'damaged');
    await (await openWorkspace({ ...options, home })).close();
    await rm(join(home, 'database', 'PG_VERSION'));
    await expect(openWorkspace({ ...options, home })).rejects.toMatchObject({ code: 'home.damaged' });
    await writeFile(join(home, 'database', 'PG_VERSION'), '18\n');
    await (await openWorkspace({ ...options, home })).close();
    expect((await stat(join(home, 'database'))).isDirectory()).toBe(true);
  });
});
