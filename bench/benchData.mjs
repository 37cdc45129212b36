// The data of a case, named `<kind>-<rows>x<columns>`: doubles that both sides read from one file, and labels that five of the columns say much of.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RandomState } from '@neurograde/learn';

const INFORMATIVE = 5;
const MISSING_SHARE = 0.05;

/** @returns {{ rows: number, columns: number, X: string, y: string }} the files: X row by row, a double a value; y a byte a row */
export function benchData(folder, name) {
  const [, kind, rows, columns] = /^(normal|missing)-(\d+)x(\d+)$/.exec(name) ?? [];
  if (kind === undefined) throw new Error(`data must be named normal-<rows>x<columns> or missing-…; got ${name}`);
  const { X, y } = draw(kind, Number(rows), Number(columns));
  const files = { X: join(folder, `${name}.X`), y: join(folder, `${name}.y`) };
  writeFileSync(files.X, X);
  writeFileSync(files.y, y);
  return { rows: Number(rows), columns: Number(columns), ...files };
}

function draw(kind, rows, columns) {
  const random = new RandomState(7);
  const X = Float64Array.from({ length: rows * columns }, () => random.normal());
  const y = new Uint8Array(rows);
  const step = Math.max(1, Math.floor(columns / INFORMATIVE));
  for (let row = 0; row < rows; row++) {
    let score = random.normal();
    for (let column = 0; column < columns; column += step) score += X[row * columns + column];
    y[row] = score > 0 ? 1 : 0;
  }
  if (kind === 'missing') for (let i = 0; i < X.length; i++) if (random.random() < MISSING_SHARE) X[i] = Number.NaN;
  return { X, y };
}
