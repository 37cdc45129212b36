// The cases of `npm run bench -- learn`: what bench/learn/<topic>.mjs export as `cases`, name → { data, limit, prepare }.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('./learn/', import.meta.url);

/** @returns every case with its name and topic, in the order of the topics' names */
export async function learnCases() {
  const all = [];
  for (const file of readdirSync(fileURLToPath(folder)).sort()) {
    const topic = file.slice(0, -'.mjs'.length);
    const { cases } = await import(new URL(file, folder).href);
    for (const [name, kase] of Object.entries(cases)) all.push({ topic, name, ...kase });
  }
  return all;
}
