import type { Language } from '@neurograde/contracts';
import type { ProgressEvent, ReportProgress } from '@neurograde/mlops';
import cliProgress from 'cli-progress';
import { fill, type Texts } from '../texts/Texts.js';
import { formatDuration } from './formatDuration.js';
import { formatNumber } from './formatNumber.js';

/** On a terminal, work shorter than this shows nothing; in milliseconds, as the others. */
const BAR_AFTER = 400;
/** Elsewhere, work shorter than this says nothing. */
const LINE_AFTER = 2_000;
const LINE_EVERY = 10_000;

/**
 * Draws the progress of stages on stderr: on a terminal a bar, cleared at the end; elsewhere a line after two seconds and then every ten.
 */
export class ProgressBars {
  readonly #texts: Texts;
  readonly #language: Language;
  readonly #terminal = process.stderr.isTTY === true;
  #stage: ProgressEvent['stage'] | undefined;
  #bar: cliProgress.SingleBar | undefined;
  #began = 0;
  #doneAtStart = 0;
  #nextLine = 0;

  constructor(texts: Texts, language: Language) {
    this.#texts = texts;
    this.#language = language;
  }

  readonly report: ReportProgress = (event) => {
    if (event.stage !== this.#stage) this.#begin(event);
    if (this.#terminal) this.#draw(event);
    else this.#say(event);
  };

  end(): void {
    process.off('SIGINT', this.#interrupted);
    this.#bar?.stop();
    this.#bar = undefined;
    this.#stage = undefined;
  }

  /** Gives the terminal back as it was, then lets the signal end the process as it would have. */
  readonly #interrupted = () => {
    this.end();
    // A command that ends in its own way has been told already.
    if (process.listenerCount('SIGINT') === 0) process.kill(process.pid, 'SIGINT');
  };

  #begin({ stage, done }: ProgressEvent): void {
    this.end();
    this.#stage = stage;
    this.#began = Date.now();
    this.#doneAtStart = done;
    this.#nextLine = this.#began + LINE_AFTER;
  }

  #draw(event: ProgressEvent): void {
    const { stage, done, total } = event;
    if (Date.now() - this.#began < BAR_AFTER) return;
    if (this.#bar === undefined) {
      const format = `${this.#texts[`stage.${stage}`]} {bar} {percentage} %  {value}/{total}  {more}`;
      this.#bar = new cliProgress.SingleBar(
        { format, stream: process.stderr, hideCursor: false, gracefulExit: false, clearOnComplete: true },
        cliProgress.Presets.shades_classic,
      );
      this.#bar.start(total, done, { more: '' });
      process.once('SIGINT', this.#interrupted);
    }
    this.#bar.update(done, { more: this.#more(event).join('  ') });
  }

  #say(event: ProgressEvent): void {
    const { stage, done, total } = event;
    const now = Date.now();
    if (now < this.#nextLine || done === total) return;
    this.#nextLine = now + LINE_EVERY;
    process.stderr.write(`${[`${this.#texts[`stage.${stage}`]}: ${done}/${total}`, ...this.#more(event)].join(', ')}\n`);
  }

  /** What there is to say beside the numbers. */
  #more(event: ProgressEvent): string[] {
    const { candidates = 0, auc } = event;
    return [
      candidates === 0 ? '' : fill(this.#texts['progress.candidates'], { count: candidates }),
      auc === undefined ? '' : fill(this.#texts['progress.best'], { auc: formatNumber(auc, this.#language) }),
      this.#left(event),
    ].filter((part) => part !== '');
  }

  /** The time left at the pace since the stage's first report; nothing while no pace is known, or when all is done. */
  #left({ done, total, found }: ProgressEvent): string {
    const sinceStart = done - (found ?? this.#doneAtStart);
    if (sinceStart <= 0 || done === total) return '';
    const seconds = ((Date.now() - this.#began) / 1000) * ((total - done) / sinceStart);
    return fill(this.#texts['progress.left'], { time: formatDuration(seconds) });
  }
}
