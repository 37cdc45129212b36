// What @neurograde/learn exports, with the docblock that stands before each in its source: read by the examples' test and by the reference page.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../packages/learn/src', import.meta.url));
const DECLARATION = /^export (?:abstract )?(class|(?:async )?function\*?|const) (\w+)/;

/**
 * @param {object} namespace the built package's exports
 * @returns {{ name: string, kind: 'class' | 'function' | 'const', file: string, room: string, doc: string, example: string | undefined }[]} by room, then name
 */
export function learnExports(namespace) {
  const declared = new Map();
  for (const file of sourceFiles(source)) {
    for (const found of declarationsOf(readFileSync(file, 'utf8'))) {
      const path = relative(source, file).replaceAll('\\', '/');
      if (Object.hasOwn(namespace, found.name)) declared.set(found.name, { ...found, file: path, room: path.split('/')[0] });
    }
  }
  const lost = Object.keys(namespace).filter((name) => !declared.has(name));
  if (lost.length > 0) throw new Error(`no declaration found of ${lost.join(', ')}`);
  return [...declared.values()].sort((a, b) => compare(a.room, b.room) || compare(a.name, b.name));
}

/**
 * Runs an example and returns what each of its lines that end in `// → value` gave, beside that value. Typed arrays become arrays; numbers are
 * rounded to four decimals on both sides.
 *
 * @param {string} example
 * @param {object} namespace what it may import from '@neurograde/learn'
 * @returns {Promise<{ line: string, got: unknown, expected: unknown }[]>}
 */
export async function runExample(example, namespace) {
  const claims = [];
  const code = example
    .replace(/^import \{([^}]*)\} from '@neurograde\/learn';$/gm, (_, names) => `const {${names}} = learn;`)
    .split('\n')
    .map((line) => {
      const claim = /^\s*(.+?);? \/\/ → (.+)$/.exec(line);
      return claim === null ? line : `claim(${JSON.stringify(claim[1])}, (${claim[1]}), (${claim[2]}));`;
    })
    .join('\n');
  const AsyncFunction = (async () => {}).constructor;
  await new AsyncFunction('learn', 'claim', code)(namespace, (line, got, expected) =>
    claims.push({ line, got: plain(got), expected: plain(expected) }),
  );
  return claims;
}

function* declarationsOf(text) {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const declaration = DECLARATION.exec(line);
    if (declaration === null) continue;
    const doc = docblockBefore(lines, index);
    const example = /^@example\n```(?:ts|js)?\n([\s\S]*?)\n```/m.exec(doc)?.[1];
    yield { name: declaration[2], kind: declaration[1].replace(/async |\*/g, ''), doc, example };
  }
}

/** The text of the docblock that ends on the line before, without its stars. */
function docblockBefore(lines, index) {
  if (lines[index - 1]?.trimEnd().endsWith('*/') !== true) return '';
  let first = index - 1;
  while (!lines[first].startsWith('/**')) first--;
  return lines
    .slice(first, index)
    .map((line) =>
      line
        .replace(/^\/\*\* ?/, '')
        .replace(/ ?\*\/$/, '')
        .replace(/^ \* ?/, ''),
    )
    .join('\n')
    .trim();
}

function plain(value) {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toFixed(4)) + 0 : value;
  if (ArrayBuffer.isView(value)) return Array.from(value, plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  }
  return value;
}

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

function compare(a, b) {
  return a < b ? -1 : Number(a > b);
}
