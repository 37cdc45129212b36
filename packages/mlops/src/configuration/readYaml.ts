import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { NeurogradeError } from '@neurograde/contracts';
import { closest } from 'fastest-levenshtein';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, YAMLError } from 'yaml';
import { z } from 'zod';

interface Source {
  /** Its name, without the path. */
  readonly file: string;
  /** The page that documents its keys. */
  readonly page: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * A YAML file checked against its schema. What is wrong is told with its line and column, in both languages; a schema's own checks give the Spanish
 * text as `params.es`, and `params.written` and `params.known` where a nearest word may be meant.
 *
 * @param page the page that documents its keys
 * @throws `usage.config-not-readable`, `usage.unknown-config-key` with the nearest known key, `usage.invalid-config`
 */
export async function readYaml<S extends z.ZodType>(path: string, schema: S, page: string): Promise<z.infer<S>> {
  const file = basename(path);
  const lines = new LineCounter();
  let document: Document;
  let content: unknown;
  try {
    document = parseDocument(await readFile(path, 'utf8'), { lineCounter: lines });
    if (document.errors.length > 0) throw document.errors[0]!;
    content = document.toJS() ?? {};
  } catch (cause) {
    throw new NeurogradeError('usage.config-not-readable', { file, ...plainProblem(cause) }, { cause });
  }
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const spanish = schema.safeParse(content, { error: z.locales.es().localeError });
  // A key that is mistyped is often the reason for one that is missing.
  const mistyped = result.error.issues.findIndex(({ code }) => code === 'unrecognized_keys');
  const [issue, translated] = [result.error, spanish.error!].map(({ issues }) => meant(issues[Math.max(mistyped, 0)]!)) as [
    Issue,
    Issue,
  ];
  throw asNeurogradeError({ file, page, document, lines }, schema, issue, translated);
}

/**
 * Of a value that fits none of several forms, what is wrong with the form that was meant: the one that fits furthest down, of those the one with the
 * least wrong, and of those the one whose possible words can be told.
 */
function meant(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const forms = issue.errors
    .filter((wrong) => wrong.length > 0)
    .map((wrong) => ({ wrong: wrong.length, first: meant({ ...wrong[0]!, path: [...issue.path, ...wrong[0]!.path] } as Issue) }))
    .sort(
      (a, b) =>
        b.first.path.length - a.first.path.length ||
        a.wrong - b.wrong ||
        Number(b.first.code === 'invalid_value') - Number(a.first.code === 'invalid_value'),
    );
  return forms[0]?.first ?? issue;
}

function asNeurogradeError(source: Source, schema: z.ZodType, issue: Issue, spanish: Issue): NeurogradeError {
  const { file, page } = source;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    const known = knownKeys(schema, issue.path);
    const hint = known.length === 0 ? '' : ` → ${closest(key, known)}?`;
    const place = placeOfKey(source, issue.path, key);
    return new NeurogradeError('usage.unknown-config-key', { file, page, ...place, key: written([...issue.path, key]), hint });
  }
  const hint = nearest(issue, valueAt(source, issue.path));
  return new NeurogradeError('usage.invalid-config', {
    file,
    ...placeOfValue(source, issue.path),
    key: written(issue.path) || '.',
    problem: `${issue.message}${hint}`,
    problema: `${(issue.code === 'custom' && issue.params?.es) || spanish.message}${hint}`,
  });
}

/** `rules.2.metric`: the place in a list counts from 1, as a reader does. */
function written(path: Path): string {
  return path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join('.');
}

/** The known word that may have been meant, where the value is a word that is not among them. */
function nearest(issue: Issue, value: unknown): string {
  const [word, known] =
    issue.code === 'invalid_value'
      ? [value, issue.values]
      : issue.code === 'custom'
        ? [issue.params?.written, issue.params?.known as readonly unknown[] | undefined]
        : [];
  const words = (known ?? []).filter((each) => typeof each === 'string');
  return typeof word === 'string' && words.length > 0 ? ` → ${closest(word, words)}?` : '';
}

function valueAt({ document }: Source, path: Path): unknown {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isScalar(node) ? node.value : undefined;
}

/** Where a value begins; where it is missing, what it is missing in. */
function placeOfValue({ document, lines }: Source, path: Path): { line: number; column: number } {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return placeOf(lines, node.range[0]);
  }
  return { line: 1, column: 1 };
}

function placeOfKey(source: Source, path: Path, key: string): { line: number; column: number } {
  const map: unknown = path.length === 0 ? source.document.contents : source.document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return range ? placeOf(source.lines, range[0]) : placeOfValue(source, path);
}

function placeOf(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** The keys that the schema knows at a path, arrays and defaults looked through. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  let current: unknown = unwrap(schema);
  for (const part of path) {
    const shape = (current as { shape?: Record<PropertyKey, unknown> }).shape;
    current = unwrap(typeof part === 'number' ? (current as { element?: unknown }).element : shape?.[part]);
  }
  return Object.keys((current as { shape?: object } | undefined)?.shape ?? {});
}

/** What a default, an optional or a preprocessed schema comes down to. */
function unwrap(schema: unknown): unknown {
  let current = schema as { def?: { innerType?: unknown; out?: unknown } } | undefined;
  for (;;) {
    const inner = current?.def?.innerType ?? current?.def?.out;
    if (inner === undefined) return current;
    current = inner as typeof current;
  }
}

/** In English and in Spanish. */
function plainProblem(cause: unknown): { readonly problem: string; readonly problema: string } {
  if (cause instanceof YAMLError) {
    const [{ line, col }] = cause.linePos ?? [{ line: 1, col: 1 }];
    return {
      problem: cause.message.split('\n')[0]!.replace(/[:.]$/, ''),
      problema: `no es YAML válido en la línea ${line}, columna ${col}`,
    };
  }
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT') return { problem: 'it does not exist', problema: 'no existe' };
  return { problem: code ?? message, problema: code ?? message };
}
