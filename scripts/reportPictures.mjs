// Draws docs/images/eda-*.png, quality-*.png and dashboard-*.png: the reports of the synthetic sample, as Chromium shows them. Needs Chromium (CHROMIUM_PATH).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs', 'images');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--hide-scrollbars'];

/** What is shown: the report, language, width, height, scheme, and the heading that stands on top (none: the start of the page). */
const PICTURES = {
  'eda-association-es.png': { report: 'eda', language: 'es', width: 1200, height: 1000, scheme: 'light', at: 'distributions' },
  'eda-table-en.png': {
    report: 'eda',
    language: 'en',
    width: 1200,
    height: 900,
    scheme: 'light',
    at: 'descriptive',
    search: 'texture entropy',
  },
  'eda-narrow-dark-es.png': { report: 'eda', language: 'es', width: 390, height: 844, scheme: 'dark', at: 'association' },
  'dashboard-leaderboard-es.png': {
    report: 'dashboard',
    language: 'es',
    width: 1200,
    height: 900,
    scheme: 'light',
    at: 'performance',
  },
  'dashboard-bands-en.png': { report: 'dashboard', language: 'en', width: 1200, height: 900, scheme: 'light', at: 'bands' },
  'dashboard-shap-dark-es.png': { report: 'dashboard', language: 'es', width: 390, height: 1000, scheme: 'dark', at: 'shap' },
  'dashboard-card-es.png': { report: 'model-card', language: 'es', width: 1100, height: 900, scheme: 'light' },
  'quality-en.png': { report: 'quality', language: 'en', width: 1100, height: 1000, scheme: 'light' },
};

const work = mkdtempSync(join(tmpdir(), 'neurograde-pictures-'));
try {
  const home = join(work, 'home');
  const neurograde = (...words) =>
    execFileSync(process.execPath, [join(root, 'apps/cli/bin/neurograde.js'), '--home', home, ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  neurograde('--quiet', 'sample', join(work, 'sample'));
  neurograde('--quiet', 'ingest', join(work, 'sample'));
  neurograde('--quiet', 'process');
  writeFileSync(join(work, 'train.yaml'), 'train:\n  candidates: 12\n  ensembles: [soft-vote]\n');
  neurograde('--quiet', '--config', join(work, 'train.yaml'), 'train');
  neurograde('--quiet', 'select');
  const reports = join(home, 'bucket', 'reports');
  const folderOf = (report) => readdirSync(reports).find((folder) => existsSync(join(reports, folder, `${report}.html`)));
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`No Chromium at ${executablePath}: set CHROMIUM_PATH.`);
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    for (const [name, { report, language, width, height, scheme, at, search }] of Object.entries(PICTURES)) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
      await page.goto(pathToFileURL(join(reports, folderOf(report), `${report}.html`)).href);
      await page.locator(`label[for=language-${language}]`).click();
      const article = page.locator(`article[lang=${language}]`);
      if (search) await article.locator(`section[aria-labelledby=${language}-${at}] input[type=search]`).fill(search);
      if (at) await article.locator(`#${language}-${at}`).evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
      await page.screenshot({ path: join(images, name) });
      await page.close();
    }
  } finally {
    await browser.close();
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
