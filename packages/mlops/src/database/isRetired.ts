import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { retirements } from './schema.js';

/** Whether the newest word on a subject is that it is retired; false where there is none. */
export function isRetired(kind: 'prediction' | 'patient', subject: SQLWrapper): SQL<boolean> {
  return sql<boolean>`coalesce((
    select ${retirements.retired} from ${retirements} where ${retirements.kind} = ${kind} and ${retirements.subject} = ${subject}
    order by ${retirements.sequence} desc limit 1
  ), false)`;
}
