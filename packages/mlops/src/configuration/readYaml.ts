import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { NeurogradeError } from '@neurograde/contracts';
import { closest } from 'fastest-levenshtein';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';

/**
 * A YAML file checked against its schema.
 *
 * @throws `usage.config-not-readable`, `usage.unknown-config-key` with the nearest known key, `usage.invalid-config`
 */
export async function readYaml<S extends z.ZodType>(path: string, schema: S): Promise<z.infer<S>> {
  const file = basename(path);
  let document: unknown;
  try {
    document = parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new NeurogradeError('usage.config-not-readable', { file, ...plainProblem(cause) }, { cause });
  }
  const result = schema.safeParse(document ?? {});
  if (result.success) return result.data;
  const spanish = schema.safeParse(document ?? {}, { error: z.locales.es().localeError });
  throw asNeurogradeError(file, schema, result.error.issues[0]!, spanish.error!.issues[0]!.message);
}

function asNeurogradeError(file: string, schema: z.ZodType, issue: z.core.$ZodIssue, problema: string): NeurogradeError {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    const known = knownKeys(schema, issue.path);
    const hint = known.length === 0 ? '' : ` → ${closest(key, known)}?`;
    return new NeurogradeError('usage.unknown-config-key', { file, key: [...issue.path, key].join('.'), hint });
  }
  return new NeurogradeError('usage.invalid-config', {
    file,
    key: issue.path.join('.') || '.',
    problem: issue.message,
    problema,
  });
}

/** The keys that the schema knows at a path, arrays and defaults looked through. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = unwrap(schema);
  for (const part of path) {
    const shape = (current as { shape?: Record<PropertyKey, unknown> }).shape;
    current = unwrap(typeof part === 'number' ? (current as { element?: unknown }).element : shape?.[part]);
  }
  return Object.keys((current as { shape?: object } | undefined)?.shape ?? {});
}

function unwrap(schema: unknown): unknown {
  let current = schema as { def?: { innerType?: unknown } } | undefined;
  while (current?.def?.innerType !== undefined) current = current.def.innerType as typeof current;
  return current;
}

/** In English and in Spanish. */
function plainProblem(cause: unknown): { readonly problem: string; readonly problema: string } {
  if (cause instanceof YAMLParseError) {
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
