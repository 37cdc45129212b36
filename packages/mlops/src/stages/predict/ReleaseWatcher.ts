import { latestMoves, type Release, type ReleaseAlias } from '../../database/releaseRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import { loadServing, type Serving } from './Serving.js';

export interface ReleaseWatcherOptions {
  /** Milliseconds between two looks at the database. Default 500. */
  readonly every?: number;
  /** Told when another model is served under an alias; undefined when none is any more. */
  readonly onChange?: (alias: ReleaseAlias, serving: Serving | undefined) => void;
  /** Told what went wrong with a look; what was served before goes on. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Holds the released models in memory and follows the aliases, whichever process moves them. A new model is loaded beside the old one and takes its place whole, so
 * that no request meets none; a request in flight ends with the model it began with.
 */
export class ReleaseWatcher {
  readonly #workspace: Pick<Workspace, 'database' | 'bucket'>;
  readonly #options: ReleaseWatcherOptions;
  readonly #servings = new Map<ReleaseAlias, Serving>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #ended = false;

  private constructor(workspace: Pick<Workspace, 'database' | 'bucket'>, options: ReleaseWatcherOptions) {
    this.#workspace = workspace;
    this.#options = options;
  }

  /** @throws nothing: a model that cannot be loaded yet is tried again */
  static async start(
    workspace: Pick<Workspace, 'database' | 'bucket'>,
    options: ReleaseWatcherOptions = {},
  ): Promise<ReleaseWatcher> {
    const watcher = new ReleaseWatcher(workspace, options);
    await watcher.look();
    watcher.#plan();
    return watcher;
  }

  /** What the alias points to; undefined where to nothing. */
  serving(alias: ReleaseAlias): Serving | undefined {
    return this.#servings.get(alias);
  }

  /** Looks at once. */
  look(): Promise<void> {
    this.#looking ??= this.#follow()
      .catch((error) => this.#options.onError?.(error))
      .finally(() => {
        this.#looking = undefined;
      });
    return this.#looking;
  }

  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.#looking;
  }

  #plan(): void {
    if (this.#ended) return;
    this.#timer = setTimeout(() => this.look().then(() => this.#plan()), this.#options.every ?? 500);
    this.#timer.unref();
  }

  async #follow(): Promise<void> {
    for (const [alias, move] of await latestMoves(this.#workspace.database)) {
      const known = this.#servings.get(alias);
      if (move.modelId === null) {
        if (this.#servings.delete(alias)) this.#options.onChange?.(alias, undefined);
      } else if (known?.release.id !== move.id) {
        const serving = await this.#load(move as Release);
        this.#servings.set(alias, serving);
        this.#options.onChange?.(alias, serving);
      }
    }
  }

  /** A model that is in memory under another release is not read again. */
  async #load(release: Release): Promise<Serving> {
    for (const { release: other, model } of this.#servings.values())
      if (other.modelId === release.modelId) return { release, model };
    return loadServing(this.#workspace, release);
  }
}
