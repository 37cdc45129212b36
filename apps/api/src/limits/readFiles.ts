import type { FastifyMultipartBaseOptions, Multipart, MultipartFile } from '@fastify/multipart';
import { type ApiConfiguration, NeurogradeError } from '@neurograde/contracts';
import type { SentFile } from '@neurograde/mlops/serving';
import type { FastifyRequest } from 'fastify';
import { InvalidRequest } from '../problems/InvalidRequest.js';

/** The files and fields of a multipart form. */
export interface Form {
  readonly files: readonly FormFile[];
  /** Those that were asked for; absent where they were not sent, or sent empty. */
  readonly fields: Readonly<Partial<Record<string, string>>>;
}

/** A file, and the field that it was sent in. */
export interface FormFile extends SentFile {
  readonly field: string;
}

const FIELD_SIZE = 1024;

/**
 * Reads a whole form, within the limits.
 *
 * @param names of the fields it may have
 * @throws InvalidRequest, `api.too-large`, `api.malformed`
 */
export async function readFiles(
  request: FastifyRequest,
  names: readonly string[],
  { maxFiles, maxFileMegabytes, maxBodyMegabytes }: ApiConfiguration,
): Promise<Form> {
  const fileSize = maxFileMegabytes * 2 ** 20;
  const whole = maxBodyMegabytes * 2 ** 20;
  const limits = { files: maxFiles, fileSize, fields: names.length, fieldSize: FIELD_SIZE, parts: maxFiles + names.length };
  const files: FormFile[] = [];
  const fields: Record<string, string> = {};
  let size = 0;
  for await (const part of partsOf(request, { ...limits, headerPairs: 20 })) {
    if (part.type === 'file') {
      const content = await readPart(part, fileSize);
      size += content.length;
      if (size > whole) throw new NeurogradeError('api.too-large', { limit: whole });
      files.push({ field: part.fieldname, name: part.filename, content });
    } else if (names.includes(part.fieldname)) {
      if (part.value !== '') fields[part.fieldname] = String(part.value);
    } else {
      throw new InvalidRequest([{ in: 'body', pointer: '', code: 'unrecognized_keys', message: names.join(' | ') }]);
    }
  }
  if (files.length === 0) throw new InvalidRequest([{ in: 'body', pointer: '/file', code: 'invalid_type', message: 'file' }]);
  return { files, fields };
}

/** What the form is refused for, as errors of the registry. */
async function* partsOf(
  request: FastifyRequest,
  limits: NonNullable<FastifyMultipartBaseOptions['limits']>,
): AsyncGenerator<Multipart> {
  try {
    yield* request.parts({ limits });
  } catch (cause) {
    if (cause instanceof NeurogradeError) throw cause;
    const { code = '' } = cause as { readonly code?: string };
    if (/^FST_(FILES|PARTS|FIELDS)_LIMIT$/.test(code))
      throw new NeurogradeError('api.too-many-files', { limit: limits.files! }, { cause });
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw new NeurogradeError('api.too-large', { limit: limits.fileSize! }, { cause });
    throw new NeurogradeError('api.malformed', {}, { cause });
  }
}

async function readPart(part: MultipartFile, limit: number): Promise<Uint8Array> {
  try {
    return await part.toBuffer();
  } catch (cause) {
    if (part.file.truncated) throw new NeurogradeError('api.too-large', { limit }, { cause });
    throw new NeurogradeError('api.malformed', {}, { cause });
  }
}
