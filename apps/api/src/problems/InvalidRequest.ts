import { type Language, NeurogradeError, type ProblemPlace } from '@neurograde/contracts';
import { z } from 'zod';

/** zod's issues are told in both languages. */
const MESSAGES = { es: z.locales.es().localeError, en: z.locales.en().localeError };

/** Places of one request that are told at most: a batch may have thousands. */
const MOST_PLACES = 50;

/** A request that does not have the form its route demands, with every place that is wrong. */
export class InvalidRequest extends NeurogradeError {
  readonly places: readonly ProblemPlace[];

  constructor(places: readonly ProblemPlace[]) {
    const [first] = places;
    super('api.invalid-request', { problem: first === undefined ? '?' : `${first.in}${first.pointer}: ${first.message}` });
    this.places = places.slice(0, MOST_PLACES);
  }
}

/** A part of a request as its schema makes it. @throws InvalidRequest */
export function parsePart<Schema extends z.ZodType>(
  schema: Schema,
  part: ProblemPlace['in'],
  value: unknown,
  language: Language,
): z.output<Schema> {
  const parsed = schema.safeParse(value, { error: MESSAGES[language] });
  if (parsed.success) return parsed.data;
  throw new InvalidRequest(
    parsed.error.issues.map(({ path, code, message }) => ({ in: part, pointer: pointerOf(path), code, message })),
  );
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
