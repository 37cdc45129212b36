// npm run bench -- <name> [options]: runs one benchmark, or says which there are.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [name, ...args] = process.argv.slice(2);
const names = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.slice(0, -'.bench.mjs'.length));

if (!names.includes(name)) {
  console.error(`npm run bench -- <${names.join(' | ')}> [--json]`);
  process.exit(2);
}
const { bench } = await import(`./${name}.bench.mjs`);
try {
  await bench(args);
} catch (error) {
  console.error(`bench ${name}: ${error.message}`);
  process.exit(2);
}
