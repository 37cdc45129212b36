import { type Command, CommanderError } from 'commander';
import { chooseLanguage } from './chooseLanguage.js';
import { buildProgram } from './program.js';
import { textsIn } from './texts/Texts.js';

/** The command line as a function. @returns the exit status: 0 done, 1 failed, 2 bad usage or bad input */
export async function main(argv: readonly string[]): Promise<number> {
  process.stdout.on('error', endOfOutput);
  let status = 0;
  const language = chooseLanguage(langOf(argv), undefined, process.env);
  const texts = textsIn(language);
  const program = buildProgram(texts, (reported) => {
    status = reported;
  });
  if (argv.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const [{ usageError }, { reportError }] = await Promise.all([import('./usageError.js'), import('./reportError.js')]);
    return reportError(usageError(error, understood(program, argv), texts), { language, json: argv.includes('--json') });
  }
}

/** The command that was meant, with those below it: `dataset diff`. Undefined where none is known. */
function understood(program: Command, argv: readonly string[]): string | undefined {
  const place = (command: Command) => argv.indexOf(command.name());
  const [first] = program.commands.filter((command) => place(command) !== -1).sort((a, b) => place(a) - place(b));
  if (first === undefined) return undefined;
  const below = understood(first, argv.slice(place(first) + 1));
  return below === undefined ? first.name() : `${first.name()} ${below}`;
}

/** What `--lang` says, before anything else is known: help and errors of usage are in that language too. */
function langOf(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--lang');
  return at === -1 ? argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length) : argv[at + 1];
}

/** The reader of our output went away, as `head` does; or it cannot be written, as on a full disk. */
function endOfOutput({ code }: NodeJS.ErrnoException): void {
  if (code !== 'EPIPE') process.stderr.write(`stdout: ${code}\n`);
  process.exit(code === 'EPIPE' ? 0 : 1);
}
