import type { Configuration, Language } from '@neurograde/contracts';
import { NeurogradeError } from '@neurograde/contracts/errors';
import type { ReportProgress, Workspace } from '@neurograde/mlops';
import { chooseLanguage } from './chooseLanguage.js';
import { compileQuickly } from './compileQuickly.js';
import { isLanguage, type Texts, textsIn } from './texts/Texts.js';

/** Options that every command takes, as commander gives them. */
export interface CommonOptions {
  readonly home?: string;
  readonly keyFile?: string;
  readonly config?: string;
  readonly seed?: string;
  readonly threads?: string;
  readonly lang?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Commands that one begins a home with. */
const BRING_DATA: ReadonlySet<string> = new Set(['ingest', 'restore', 'run']);

/** How a process is asked to end. */
const ENDINGS = ['SIGINT', 'SIGTERM'] as const;

/** Commands with minutes of work, or a life of it, in the database or the learning package, for which compiled code is worth optimising. */
const WORK_LONG: ReadonlySet<string> = new Set([...BRING_DATA, 'api', 'backup', 'process', 'retry', 'select', 'train']);

/** What one command of the command line works with. Text goes to stdout without `--json`; with it, only the one document does. */
export class Session {
  readonly configuration: Configuration;
  readonly language: Language;
  readonly texts: Texts;
  readonly seed: number;
  readonly threads: number | undefined;
  #progress: import('./output/ProgressBars.js').ProgressBars | undefined;
  readonly #options: CommonOptions;
  readonly #command: string;

  /** @throws `usage.invalid-option` */
  constructor(command: string, options: CommonOptions, configuration: Configuration) {
    if (options.lang !== undefined && !isLanguage(options.lang)) {
      throw new NeurogradeError('usage.invalid-option', { option: '--lang', expected: 'es | en', value: options.lang });
    }
    this.#command = command;
    this.#options = options;
    this.configuration = configuration;
    this.language = chooseLanguage(options.lang, configuration.language, process.env);
    this.texts = textsIn(this.language);
    this.seed = wholeNumber('--seed', options.seed, 0, 0xffffffff) ?? configuration.seed;
    this.threads = wholeNumber('--threads', options.threads, 1, 256) ?? configuration.threads;
  }

  /** Of the pseudonyms' key, where one is named. */
  get keyFile(): string | undefined {
    return this.#options.keyFile;
  }

  /** Where the stages report their progress. */
  readonly report: ReportProgress = (event) => this.#progress?.report(event);

  /** Opens the home for the time of `work`. A command that only looks things up says so when it finds none: the path may be mistyped. */
  async withWorkspace<T>(work: (workspace: Workspace) => Promise<T>): Promise<T> {
    if (!WORK_LONG.has(this.#command)) compileQuickly();
    const { openWorkspace } = await import('@neurograde/mlops/workspace');
    await this.#openProgress();
    const workspace = await openWorkspace({
      home: this.#options.home || process.env.NEUROGRADE_HOME || '.neurograde',
      command: `neurograde ${this.#command}`,
      awaitDatabase: false,
      ...(this.#options.keyFile === undefined ? {} : { keyFile: this.#options.keyFile }),
    });
    if (workspace.versioned === false && BRING_DATA.has(this.#command)) this.note(this.texts['bucket.unversioned']);
    if (workspace.home?.created && !BRING_DATA.has(this.#command)) this.note(this.texts['home.created']);
    try {
      return await work(workspace);
    } finally {
      this.#progress?.end();
      await workspace.close();
    }
  }

  /**
   * Gives `work` a signal that is aborted when the process is asked to end, by Ctrl-C or SIGTERM, so that it ends in its own way. Asked twice, the process
   * ends at once.
   *
   * @param stopping what is said of it
   */
  async withCancel<T>(work: (signal: AbortSignal) => Promise<T>, stopping = this.texts['train.stopping']): Promise<T> {
    const controller = new AbortController();
    const cancel = () => {
      this.#progress?.end();
      this.note(stopping);
      controller.abort();
    };
    for (const signal of ENDINGS) process.once(signal, cancel);
    try {
      return await work(controller.signal);
    } finally {
      for (const signal of ENDINGS) process.off(signal, cancel);
    }
  }

  /** Clears the progress when `work` is done. */
  async withProgress<T>(work: () => Promise<T>): Promise<T> {
    await this.#openProgress();
    try {
      return await work();
    } finally {
      this.#progress?.end();
    }
  }

  /** What draws progress is loaded for work that has some. */
  async #openProgress(): Promise<void> {
    if (this.#options.quiet) return;
    const { ProgressBars } = await import('./output/ProgressBars.js');
    this.#progress = new ProgressBars(this.texts, this.language);
  }

  /** Says something beside the result, unless it should be quiet. */
  note(text: string): void {
    if (!this.#options.quiet) process.stderr.write(`${text}\n`);
  }

  /** The command's result: as JSON with `--json`, else as the text that `describe` makes. */
  answer(document: object, describe: () => readonly string[]): void {
    if (this.#options.json) process.stdout.write(`${JSON.stringify(document)}\n`);
    else process.stdout.write(`${describe().join('\n')}\n`);
  }
}

/** @throws `usage.invalid-option` */
export function wholeNumber(option: string, written: string | undefined, min: number, max: number): number | undefined {
  if (written === undefined) return undefined;
  const value = Number(written);
  if (/^\d+$/.test(written) && value >= min && value <= max) return value;
  throw new NeurogradeError('usage.invalid-option', { option, expected: `${min} … ${max}`, value: written });
}

/** @throws `usage.invalid-option` */
export function share(option: string, written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const value = Number(written);
  if (written.trim() !== '' && value > 0 && value < 1) return value;
  throw new NeurogradeError('usage.invalid-option', { option, expected: '0 … 1', value: written });
}
