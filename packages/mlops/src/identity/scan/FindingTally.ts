import type { IdentifierFinding } from '@neurograde/contracts';
import type { IdentifierKind } from './findIdentifiers.js';

/** Counts what was found in a file, by kind and place; the text itself is not kept. */
export class FindingTally {
  readonly #counts = new Map<string, IdentifierFinding>();

  /** @param column from 1; null where the place has no columns */
  add(kinds: readonly IdentifierKind[], place: IdentifierFinding['place'], column: number | null, count = 1): void {
    for (const kind of kinds) {
      const key = `${place} ${column ?? 0} ${kind}`;
      this.#counts.set(key, { place, column, kind, count: (this.#counts.get(key)?.count ?? 0) + count });
    }
  }

  /** In the order of places and columns. */
  toArray(): IdentifierFinding[] {
    const order = ['file-name', 'header', 'cells'];
    return [...this.#counts.values()].sort(
      (a, b) =>
        order.indexOf(a.place) - order.indexOf(b.place) || (a.column ?? 0) - (b.column ?? 0) || (a.kind < b.kind ? -1 : 1),
    );
  }
}
