import { findKeptFiles } from '../../database/fileRepository.js';
import type { Workspace } from '../../home/openWorkspace.js';
import { OriginalsKeeper } from '../../originals/OriginalsKeeper.js';
import type { Original } from '../../originals/pack.js';

export type KeptAs = 'accepted' | 'quarantine' | 'labels';

/** The bytes of a delivery's files, in packs: those accepted, with the labels files, and those in quarantine. */
export class DeliveredOriginals {
  readonly #accepted: OriginalsKeeper;
  readonly #quarantine: OriginalsKeeper;
  readonly #labels = new Set<string>();

  constructor(workspace: Workspace) {
    const keptBefore = (hashes: readonly string[]) => findKeptFiles(workspace.database, hashes);
    this.#accepted = new OriginalsKeeper(workspace, 'originals', keptBefore);
    this.#quarantine = new OriginalsKeeper(workspace, 'quarantine', keptBefore);
  }

  async keep(original: Original, as: KeptAs): Promise<void> {
    if (as === 'labels') this.#labels.add(original.sha256);
    await (as === 'quarantine' ? this.#quarantine : this.#accepted).add(original);
  }

  /** Nothing is lost any more of what was kept. */
  async end(): Promise<void> {
    await this.#accepted.end();
    await this.#quarantine.end();
  }

  /** The pack of a file, after `end`; undefined for one whose bytes could not be read. */
  keyOf(sha256: string): string | undefined {
    return this.#accepted.keyOf(sha256) ?? this.#quarantine.keyOf(sha256);
  }

  /** The labels files with their packs, in the order of their hashes. */
  labels(): { readonly sha256: string; readonly bucketKey: string }[] {
    return [...this.#labels].sort().map((sha256) => ({ sha256, bucketKey: this.#accepted.keyOf(sha256)! }));
  }
}
