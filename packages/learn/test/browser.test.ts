import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as learn from '@neurograde/learn';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from './bundle.js';
// @ts-expect-error: a script for browsers, without types
import { trainModels } from './trainModels.mjs';

type Trained = Record<string, { readonly model: string; readonly output: readonly string[] }>;

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PAGE = `<!doctype html><title>@neurograde/learn</title><script type="module">
  import * as learn from './learn.js';
  import { trainModels } from './trainModels.js';
  globalThis.trained = trainModels(learn);
</script>`;

describe.skipIf(!existsSync(executablePath))(
  'in Chromium (skipped where CHROMIUM_PATH or /usr/bin/chromium is not there)',
  () => {
    const here: Trained = trainModels(learn);
    let there: Trained;

    beforeAll(async () => {
      const { code } = await bundle(`export * from '@neurograde/learn';`);
      const script = readFileSync(new URL('./trainModels.mjs', import.meta.url), 'utf8');
      const files: Record<string, [string, string]> = {
        '/': ['text/html', PAGE],
        '/learn.js': ['text/javascript', code],
        '/trainModels.js': ['text/javascript', script],
      };
      const server = createServer((request, response) => {
        const [type, body] = files[request.url ?? ''] ?? ['text/plain', ''];
        response.writeHead(body === '' ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const browser = await chromium.launch({ executablePath, args: FLAGS });
      try {
        const page = await browser.newPage();
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
        await page.waitForFunction('globalThis.trained !== undefined', undefined, { timeout: 60_000 }).catch((error: unknown) => {
          throw errors.length > 0 ? new Error(errors.join('; ')) : error;
        });
        there = await page.evaluate('globalThis.trained');
      } finally {
        await browser.close();
        server.close();
      }
    });

    it.each(Object.keys(here))('%s trains to the same bits as in Node, and predicts the same', (name) => {
      expect(there[name]).toEqual(here[name]);
    });
  },
);
