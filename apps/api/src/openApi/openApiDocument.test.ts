import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestService } from '../../test/TestService.js';
import { ROUTES } from '../routes/routes.js';
import { openApiDocument } from './openApiDocument.js';

let test: TestService;
beforeAll(async () => {
  test = await TestService.open();
});
afterAll(() => test.close());

describe('openApiDocument', () => {
  it('documents every route there is, in the language asked for', async () => {
    const spanish = (await test.app.inject('/openapi.json')).json();
    const english = (await test.app.inject({ url: '/openapi.json', headers: { 'accept-language': 'en' } })).json();
    expect(spanish.openapi).toBe('3.1.0');
    for (const { id, method, url, summary } of ROUTES) {
      expect(spanish.paths[url][method.toLowerCase()]).toMatchObject({ operationId: id, summary: summary.es });
      expect(english.paths[url][method.toLowerCase()].summary).toBe(summary.en);
    }
  });

  it('refers to no schema that is not there', () => {
    const document = openApiDocument(ROUTES, 'en') as { components: { schemas: Record<string, unknown> } };
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference!);
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) {
      expect(reference).toMatch(/^#\/components\/schemas\/\w+$/);
      expect(document.components.schemas).toHaveProperty(reference.split('/').at(-1)!);
    }
  });

  it('is read on a page that loads nothing from elsewhere', async () => {
    const page = await test.app.inject('/docs/');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    const links = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      expect(link).not.toMatch(/^(https?:)?\/\//);
      expect((await test.app.inject(new URL(link, 'http://here/docs/').pathname)).statusCode).toBe(200);
    }
  });
});

describe('ROUTES', () => {
  it('each have a name and an address of their own, under the version unless of the service itself', () => {
    expect(new Set(ROUTES.map(({ id }) => id)).size).toBe(ROUTES.length);
    expect(new Set(ROUTES.map(({ method, url }) => `${method} ${url}`)).size).toBe(ROUTES.length);
    for (const { url, right, tag } of ROUTES) if (right !== 'none' && tag !== 'service') expect(url).toMatch(/^\/v1\//);
  });

  it('show examples that their own schemas take', () => {
    for (const { params, query, body, response, example } of ROUTES) {
      params?.parse(example.params);
      query?.parse(example.query ?? {});
      body?.parse(example.body);
      // Of whole records none is shown: they are long, and the schema tells them.
      if (example.response !== undefined) response?.parse(example.response);
    }
  });
});
