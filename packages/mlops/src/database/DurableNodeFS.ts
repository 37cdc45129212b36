import { fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** The parts of Emscripten's file system in PGlite 0.5 that its types leave out. */
interface EmscriptenFS {
  readonly filesystems: { readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { nfd?: number }) => number } } };
  readonly ErrnoError: new (errno: number) => Error;
}

/** `EIO` in Emscripten's numbering. */
const EIO = 29;

/**
 * A folder as PGlite's file system, whose `fsync` reaches the disk: Emscripten's answers without doing anything, so that a power cut
 * could lose what PostgreSQL believes is written. Directories have no descriptor there and stay with the journal of the file system.
 */
export class DurableNodeFS extends NodeFS {
  /** False while a cluster is made, which is synced as a whole at its end. */
  durable = true;

  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const preRun = (module: { FS: unknown }) => {
      const { filesystems, ErrnoError } = module.FS as EmscriptenFS;
      filesystems.NODEFS.stream_ops.fsync = ({ nfd }) => {
        if (!this.durable || nfd === undefined) return 0;
        try {
          fsyncSync(nfd);
        } catch {
          throw new ErrnoError(EIO);
        }
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), preRun] } };
  }
}
