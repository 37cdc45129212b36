import { NeurogradeError } from '@neurograde/contracts';
import { chooseLanguage } from './chooseLanguage.js';
import { type CommonOptions, Session } from './Session.js';
import { fill, textsIn } from './texts/Texts.js';

/** Runs a command's work and turns what goes wrong into a message and an exit status. */
export async function runAction(options: CommonOptions, work: (session: Session) => Promise<number>): Promise<number> {
  try {
    const { loadConfiguration } = await import('@neurograde/mlops/configuration');
    return await work(new Session(options, await loadConfiguration(options.config)));
  } catch (error) {
    return reportError(error, options);
  }
}

function reportError(error: unknown, options: CommonOptions): number {
  const language = chooseLanguage(options.lang, undefined, process.env);
  const known = error instanceof NeurogradeError ? error : new NeurogradeError('internal.unexpected', { problem: problemOf(error) });
  const message = known.text(language);
  process.stderr.write(`${fill(textsIn(language).error, { message })}\n`);
  if (options.json) process.stdout.write(`${JSON.stringify({ error: { code: known.code, message } })}\n`);
  if (process.env.NEUROGRADE_DEBUG === '1' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return known.exit;
}

/** An unforeseen error in one line, without the paths that the system's messages hold. */
function problemOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? (error instanceof Error ? `${error.name}: ${message.replace(/(?:[A-Za-z]:)?[\\/][^\s'"]+/g, '…')}` : 'unknown');
}
