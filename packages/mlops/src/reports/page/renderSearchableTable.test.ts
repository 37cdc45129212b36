import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html } from './html.js';
import { expectSelfContained } from './page.contract.js';
import { contextOf } from './ReportContext.js';
import { renderPage } from './renderPage.js';
import { renderSearchableTable } from './renderSearchableTable.js';

const HOSTILE = '<script>alert("x")</script>&\'';
const SHAPES = ['esfera', 'línea'];
const values = [1.5e-5, null, -26_101.7, 120, 0.5];

function bodyOf(language: 'es' | 'en') {
  const context = contextOf(language, { es: {}, en: {} });
  const entries = values.map((value, i) => ({
    name: i === 3 ? HOSTILE : `Índice ${i}`,
    lines: [
      ['todos', context.locale.number(value)],
      ['bajo', context.locale.number(7)],
    ],
    kinds: [i % 2],
  }));
  const columns = [{ title: 'Nombre' }, { title: 'Grupo', fixed: true }, { title: 'Valor', numeric: true }];
  const options = { caption: `Tabla ${HOSTILE}`, filters: [{ title: 'Forma', options: SHAPES }] };
  return { title: 'T', body: html`<h1>T</h1>${renderSearchableTable(columns, entries, context, options)}` };
}

const page = renderPage({ es: bodyOf('es'), en: bodyOf('en') });

describe('renderSearchableTable', () => {
  it('makes a whole table, and the page lets that one script run and no other', () => {
    expectSelfContained(page);
    expect(page.match(/<tbody/g)).toHaveLength(2 * values.length);
    expect(page).toMatch(/script-src 'sha256-[^']{44}'"/);
  });

  it('leaves a page without such a table without any script', () => {
    const plain = { title: 'T', body: html`<p>data</p>` };
    expect(renderPage({ es: plain, en: plain })).not.toMatch(/script/);
  });
});

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];

describe.skipIf(!existsSync(executablePath))(
  'a searchable table in Chromium (skipped where CHROMIUM_PATH or /usr/bin/chromium is not there)',
  () => {
    let browser: Browser;
    let shown: Page;
    const complaints: string[] = [];
    const names = (language = 'es') =>
      shown.locator(`article[lang=${language}] tbody:not([hidden]) th[scope=rowgroup]`).allTextContents();

    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: FLAGS });
      shown = await browser.newPage();
      shown.on('pageerror', ({ message }) => complaints.push(message));
      shown.on('console', (message) => complaints.push(message.text()));
      await shown.route('http://report.test/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: page }));
      await shown.goto('http://report.test/');
    });
    afterAll(async () => browser?.close());

    it('finds rows by words without accents, in any order, and says how many it shows', async () => {
      const search = shown.getByRole('searchbox', { name: 'Buscar' });
      await search.fill('2 indice');
      expect(await names()).toEqual(['Índice 2']);
      expect(await shown.locator('article[lang=es] [role=status]').textContent()).toBe('Se muestran 1 de 5.');
      await search.fill('nada de eso');
      expect(await shown.locator('article[lang=es] [role=status]').textContent()).toMatch(/0 de 5/);
      await search.fill('');
      expect(await names()).toHaveLength(5);
    });

    it('filters by kind', async () => {
      await shown.getByLabel('Forma').first().selectOption('línea');
      expect(await names()).toEqual(['Índice 1', HOSTILE]);
      await shown.getByLabel('Forma').first().selectOption('Cualquiera');
    });

    it.each(['es', 'en'])(
      'sorts by the numbers of the language %s and by names from the keyboard, and back',
      async (language) => {
        if (language === 'en') await shown.getByText('English').click();
        const sorted = async (column: string) => {
          const head = shown.getByRole('button', { name: column });
          await head.focus();
          await shown.keyboard.press('Enter');
          return [
            await shown.locator(`article[lang=${language}] th`, { has: head }).getAttribute('aria-sort'),
            ...(await names(language)),
          ];
        };
        expect(await sorted('Valor')).toEqual(['ascending', 'Índice 2', 'Índice 0', 'Índice 4', HOSTILE, 'Índice 1']);
        expect(await sorted('Valor')).toEqual(['descending', HOSTILE, 'Índice 4', 'Índice 0', 'Índice 2', 'Índice 1']);
        expect(await sorted('Valor')).toEqual([null, 'Índice 0', 'Índice 1', 'Índice 2', HOSTILE, 'Índice 4']);
        expect(await sorted('Nombre')).toEqual(['ascending', HOSTILE, 'Índice 0', 'Índice 1', 'Índice 2', 'Índice 4']);
      },
    );

    it('breaks no rule of the page’s policy and no script of a name runs', () => {
      expect(complaints).toEqual([]);
    });
  },
);
