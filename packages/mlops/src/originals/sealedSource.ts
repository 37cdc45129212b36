import type { Grade } from '@neurograde/contracts';
import type { Seal } from '../identity/Seal.js';

/** What was known of a delivered file besides its bytes. */
export interface OriginalSource {
  /** Its path as it was given; only its last part is kept. */
  readonly path: string;
  /** The grades it was given with. */
  readonly grades: readonly Grade[];
}

/** A file's name and grades, sealed: in a table of one patient the name is the patient. */
export function writeSource({ path, grades }: OriginalSource, seal: Seal): string {
  return seal.closeText('source', JSON.stringify([path.split(/[\\/]/).at(-1), ...grades]));
}

/** @throws NeurogradeError `home.damaged` */
export function readSource(sealed: string, seal: Seal): OriginalSource {
  const [path, ...grades] = JSON.parse(seal.openText('source', sealed)) as [string, ...Grade[]];
  return { path, grades };
}
