// Keeps the result of a benchmark in docs/performance.md, between the comments that bear its name, and its pictures in docs/images.
import { readFileSync, writeFileSync } from 'node:fs';

const docs = new URL('../docs/', import.meta.url);

/** @param pictures name → SVG */
export function writePerformance(name, text, pictures = {}) {
  const page = new URL('performance.md', docs);
  const before = readFileSync(page, 'utf8');
  const section = new RegExp(`(<!-- ${name}: .* -->\n)[^]*?(\n<!-- end of ${name} -->)`);
  if (!section.test(before))
    throw new Error(`docs/performance.md must hold the comments <!-- ${name}: … --> and <!-- end of ${name} -->`);
  writeFileSync(
    page,
    before.replace(section, (_, open, close) => `${open}\n${text}\n${close}`),
  );
  for (const [file, svg] of Object.entries(pictures)) writeFileSync(new URL(`images/${file}`, docs), `${svg}\n`);
}
