import { isAbsolute, relative, sep } from 'node:path';

/** A path as a person reads it best: from the current folder when it lies inside, else whole. */
export function showPath(path: string, from = process.cwd()): string {
  const inside = relative(from, path);
  const outside = inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return outside ? path : inside;
}
