// Whether what a reader made of a damaged file is right: a table or a coded error, soon, and every number one that was written, under its own name.
import { FORMAT_ERROR_CODES, FormatError, readFeatureTable } from '@neurograde/radiomics';
import { damaged, numberTokens } from './damage.mjs';

const CODES = new Set(FORMAT_ERROR_CODES);
export const LIMIT_MS = 1000;

/**
 * @returns {{ outcome: string, milliseconds: number, numbers: number }} `outcome` is `read` or the code of the refusal, `numbers` how many were checked
 * @throws Error that says what is wrong
 */
export function judge(source, edits, options = { allSegments: true }) {
  const { bytes, rewritten } = damaged(source, edits);
  const start = performance.now();
  let table;
  let outcome = 'read';
  try {
    table = readFeatureTable(bytes, options);
  } catch (error) {
    if (!(error instanceof FormatError) || !CODES.has(error.code)) throw error;
    outcome = error.code;
  }
  const milliseconds = performance.now() - start;
  if (milliseconds > LIMIT_MS) throw new Error(`took ${milliseconds.toFixed(0)} ms`);
  const numbers = table ? checkNumbers(table, source, edits, bytes, rewritten) : 0;
  return { outcome, milliseconds, numbers };
}

/** One change that rewrites no name cannot move a number: then it must be the patient's own. Several may: then it must be some number that was written. */
function checkNumbers(table, source, edits, bytes, rewritten) {
  const { truth } = source;
  const written = new Set([...truth.values()].flatMap((byPatient) => [...byPatient.values()]));
  const open = rewritten.flatMap(({ token }) => readings(token));
  let anew;
  let checked = 0;
  for (const { patient: named, segment, values } of table.records) {
    const patient = named ?? segment;
    table.features.forEach((name, j) => {
      const value = values[j];
      if (Number.isNaN(value)) return;
      checked++;
      const own = truth.get(name);
      const possible = own && edits.length === 1 ? (own.has(patient) ? [own.get(patient)] : [...own.values()]) : [...written];
      if (possible.includes(value)) return;
      // A number that the damage wrote anew stands in the file as a whole; it may be only where the damage was.
      const mayBeAnew = edits.length > 1 || !own || [...own.values()].some((each) => open.includes(each));
      anew ??= new Set(
        numberTokens(bytes, source)
          .concat(numberTokens(bytes, { ...source, decimal: ',' }))
          .flatMap(({ token }) => readings(token)),
      );
      if (mayBeAnew && anew.has(value)) return;
      throw new Error(
        `read ${value} as ${name} of ${patient}, which was ${own ? [...own.values()].join(' or ') : 'not written'}`,
      );
    });
  }
  return checked;
}

/** The numbers that a piece of text may be, by either decimal sign. */
function readings(token) {
  return [Number(token), Number(token.replaceAll(',', '')), Number(token.replaceAll('.', '').replace(',', '.'))].filter(
    (each) => !Number.isNaN(each),
  );
}
