import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nameRoom, removeDeadRooms } from './backupRoom.js';

const scratch = mkdtempSync(join(tmpdir(), 'neurograde-room-'));
afterAll(() => rmSync(scratch, { recursive: true }));

describe('removeDeadRooms', () => {
  it('removes what a killed backup to the same file left, and nothing of one that runs, of another file or another machine', async () => {
    const file = join(scratch, 'clinic.tar');
    const ended = spawnSync(process.execPath, ['-e', '']).pid;
    const dead = `${file}.incomplete-${hostname()}-${ended}-${randomUUID()}`;
    const kept = [
      nameRoom(file),
      join(scratch, `other.tar.incomplete-${hostname()}-${ended}-${randomUUID()}`),
      `${file}.incomplete-elsewhere.example-${ended}-${randomUUID()}`,
    ];
    for (const room of [dead, ...kept]) {
      mkdirSync(room);
      writeFileSync(join(room, 'records.jsonl'), '{}\n');
    }
    await removeDeadRooms(file);
    expect(readdirSync(scratch).sort()).toEqual(kept.map((room) => basename(room)).sort());
  });
});
