import { z } from 'zod';

/** What is wrong at one place of a request. */
export const problemPlaceSchema = z
  .object({
    in: z.enum(['params', 'query', 'body', 'headers']),
    pointer: z.string().describe('JSON Pointer of the place in it; empty for the whole'),
    code: z.string().describe('what kind of rule was broken'),
    message: z.string(),
  })
  .meta({ id: 'ProblemPlace' });
export type ProblemPlace = z.infer<typeof problemPlaceSchema>;

/** Every error of the API, as RFC 9457 has it. Texts are in the language asked for; `code` is what programs go by. */
export const problemSchema = z
  .object({
    type: z.string().describe('a URI that names the kind of error'),
    title: z.string().describe('of the HTTP status'),
    status: z.int(),
    detail: z.string().describe('what happened and what to do'),
    code: z.string().describe('stable; docs/errors.md lists them all'),
    instance: z.string().describe('a URI of this very request, which the logs bear too'),
    errors: z.array(problemPlaceSchema).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;
