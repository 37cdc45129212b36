import type { Grade } from '@neurograde/contracts';
import { type IngestOptions, sentFile } from '@neurograde/mlops/ingest';
import type { FastifyRequest } from 'fastify';
import { readFiles } from '../../limits/readFiles.js';
import { InvalidRequest } from '../../problems/InvalidRequest.js';
import type { Service } from '../../Service.js';

export const FORM = 'multipart/form-data';

const text = (description: string, values?: readonly string[]) => ({
  type: 'string',
  description,
  ...(values === undefined ? {} : { enum: values }),
});

/** The fields of a delivery as a form. */
export const DELIVERY_FORM = {
  type: 'object',
  properties: {
    file: { type: 'array', items: { type: 'string', format: 'binary' }, description: 'tables of any layout, zip archives' },
    labels: { type: 'string', format: 'binary', description: 'a csv with a patient and a grade a line' },
    grade: text('of every patient of the files', ['low', 'high']),
    segment: text('of Slicer tables with several'),
    decimal: text('of files whose numbers could be read in two ways', ['point', 'comma']),
  },
  additionalProperties: false,
} as const;

const DECIMALS: Readonly<Record<string, '.' | ','>> = { point: '.', comma: ',' };
const GRADES: Readonly<Record<string, Grade>> = { low: 'low', high: 'high' };

/** What a form says of a delivery. */
export type SentDelivery = Pick<IngestOptions, 'sources' | 'labels' | 'segment' | 'decimal'>;

/** A delivery as it was sent. @throws InvalidRequest, `api.too-large`, `api.too-many-files`, `api.malformed` */
export async function readDeliveryForm(request: FastifyRequest, { configuration }: Service): Promise<SentDelivery> {
  const { files, fields } = await readFiles(request, ['grade', 'segment', 'decimal'], configuration.api);
  const labels = files.filter(({ field }) => field === 'labels');
  if (labels.length > 1) throw invalid('labels', '≤ 1');
  const grade = chosen('grade', fields.grade, GRADES);
  return {
    sources: files
      .filter(({ field }) => field !== 'labels')
      .map(({ name, content }) => ({ path: lastPart(name), content, grade })),
    labels: labels[0] && sentFile('labels.csv', labels[0].content),
    segment: fields.segment,
    decimal: chosen('decimal', fields.decimal, DECIMALS),
  };
}

function chosen<T>(field: string, written: string | undefined, values: Readonly<Record<string, T>>): T | undefined {
  if (written === undefined) return undefined;
  if (Object.hasOwn(values, written)) return values[written];
  throw invalid(field, Object.keys(values).join(' | '));
}

function invalid(field: string, message: string): InvalidRequest {
  return new InvalidRequest([{ in: 'body', pointer: `/${field}`, code: 'invalid_value', message }]);
}

/** No folder that a name speaks of is looked at. */
function lastPart(name: string): string {
  return name.split(/[/\\\0]/).at(-1)!;
}
