import type { ErrorResponse, Language } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import { refusalNotices } from '@neurograde/mlops/answers/refusalNotices';
import { describeRefusals } from './output/describeRefusals.js';
import { fill, textsIn } from './texts/Texts.js';

/**
 * Says what went wrong: in words on stderr, and with `json` as the one document on stdout. An error may carry each thing that was refused as its
 * cause; they are told with it.
 *
 * @returns the exit status
 */
export function reportError(error: unknown, { language, json }: { language: Language; json: boolean }): number {
  const known =
    error instanceof NeurogradeError ? error : new NeurogradeError('internal.unexpected', { problem: problemOf(error) });
  const texts = textsIn(language);
  const message = known.text(language);
  const refused = refusalNotices(refusedOf(known), language);
  process.stderr.write(`${[...describeRefusals(texts, refused), fill(texts.error, { message })].join('\n')}\n`);
  const response: ErrorResponse = { error: { code: known.code, message }, ...(refused.length > 0 && { refused }) };
  if (json) process.stdout.write(`${JSON.stringify(response)}\n`);
  if (process.env.NEUROGRADE_DEBUG === '1' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return known.exit;
}

function refusedOf({ cause }: NeurogradeError): NeurogradeError[] {
  return cause instanceof AggregateError ? cause.errors.filter((error) => error instanceof NeurogradeError) : [];
}

/** An unforeseen error in one line, without the paths that the system's messages hold. */
function problemOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? (error instanceof Error ? `${error.name}: ${message.replace(/(?:[A-Za-z]:)?[\\/][^\s'"]+/g, '…')}` : 'unknown');
}
