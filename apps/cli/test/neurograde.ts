import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorResponseSchema, type RefusalNotice } from '@neurograde/contracts';

/** The command line's own file. */
export const BIN = fileURLToPath(new URL('../bin/neurograde.js', import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The one document of stdout; throws when there is none, or more than one. */
  json(): unknown;
  /** The error of that document. */
  error(): RefusalNotice;
}

export interface CallOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly nodeArgs?: readonly string[];
}

/** A folder of its own for a test file: files are written into it, and the command line runs there as a process. */
export class Place {
  readonly path = mkdtempSync(join(tmpdir(), 'neurograde-cli-'));

  at(...parts: string[]): string {
    return join(this.path, ...parts);
  }

  /** Writes a file, folders made as needed. @returns its path */
  write(name: string, content: string | Uint8Array): string {
    const path = this.at(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  /** `neurograde` with these arguments, in English unless the environment says otherwise. */
  call(args: readonly string[], { env = {}, cwd = this.path, nodeArgs = [] }: CallOptions = {}): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [...nodeArgs, BIN, ...args], {
        cwd,
        env: this.environment(env),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
      child.on('error', reject);
      child.on('close', (status) => {
        const stdout = Buffer.concat(out).toString();
        const json = (): unknown => JSON.parse(stdout);
        resolve({
          status,
          stdout,
          stderr: Buffer.concat(err).toString(),
          json,
          error: () => errorResponseSchema.parse(json()).error,
        });
      });
    });
  }

  environment(env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
    return {
      PATH: process.env.PATH,
      HOME: this.path,
      NEUROGRADE_KEY_FILE: this.at('key', 'pseudonym.key'),
      NEUROGRADE_LANG: 'en',
      ...env,
    };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A wide table: a patient for each row, three features that tell the grades apart somewhat. */
export function wideTable(patients: readonly string[], shift = 0): string {
  const rows = patients.map((patient, i) => [patient, shift + i / 7, ((i * 13) % 11) - shift, 100 + ((i * 5) % 17)].join(','));
  return `patient,original_firstorder_Mean,original_firstorder_Skewness,original_glcm_Contrast\n${rows.join('\n')}\n`;
}

export function patients(count: number, prefix: string): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(2, '0')}`);
}
