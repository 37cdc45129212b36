import { invalidArtifact } from '../base/errors.js';

/** Throws `learn.invalid-artifact` unless an attribute is what follows from the others. */
export function checkFollows(owner: string, name: string, stored: ArrayLike<unknown>, expected: ArrayLike<unknown>): void {
  const [found, right] = [stored, expected].map((values) => Array.from(values).join(', '));
  if (found !== right) throw invalidArtifact(owner, `fitted.${name} must go with the rest, which has ${right}`, found);
}
