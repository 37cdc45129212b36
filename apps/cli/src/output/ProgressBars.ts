import type { ProgressEvent, ReportProgress, Stage } from '@neurograde/mlops';
import cliProgress from 'cli-progress';
import type { Texts } from '../texts/Texts.js';

/** Work shorter than this shows nothing. */
const QUIET_MILLISECONDS = 400;

/**
 * Draws the progress of stages on stderr: a bar with the time left on a terminal, a line at each quarter elsewhere.
 */
export class ProgressBars {
  readonly #texts: Texts;
  readonly #terminal = process.stderr.isTTY === true;
  #stage: Stage | undefined;
  #bar: cliProgress.SingleBar | undefined;
  #began = 0;
  #quarter = 0;

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  readonly report: ReportProgress = (event) => {
    if (event.stage !== this.#stage) this.#begin(event.stage);
    if (Date.now() - this.#began < QUIET_MILLISECONDS) return;
    if (this.#terminal) this.#draw(event);
    else this.#say(event);
  };

  end(): void {
    this.#bar?.stop();
    this.#bar = undefined;
    this.#stage = undefined;
  }

  #begin(stage: Stage): void {
    this.end();
    this.#stage = stage;
    this.#began = Date.now();
    this.#quarter = 0;
  }

  #draw({ stage, done, total }: ProgressEvent): void {
    if (this.#bar === undefined) {
      const format = `${this.#texts[`stage.${stage}`]} {bar} {percentage} %  {value}/{total}  {eta_formatted} ${this.#texts['progress.left']}`;
      this.#bar = new cliProgress.SingleBar(
        { format, stream: process.stderr, hideCursor: true, clearOnComplete: true, etaBuffer: 50 },
        cliProgress.Presets.shades_classic,
      );
      this.#bar.start(total, done);
    }
    this.#bar.update(done);
  }

  #say({ stage, done, total }: ProgressEvent): void {
    const quarter = Math.floor((4 * done) / total);
    if (quarter <= this.#quarter) return;
    this.#quarter = quarter;
    const left = Math.round(((Date.now() - this.#began) / 1000) * (total / done - 1));
    process.stderr.write(`${this.#texts[`stage.${stage}`]}: ${done}/${total}, ${left} s ${this.#texts['progress.left']}\n`);
  }
}
