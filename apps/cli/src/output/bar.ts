const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of block characters, to an eighth of a character. @param share of the width, 0 to 1 */
export function bar(share: number, width: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
  return '█'.repeat(eighths >> 3) + EIGHTHS[eighths & 7]!;
}

/** Away from an axis in the middle: to the left below 0, to the right above. @param value from −1 to 1 */
export function barFromAxis(value: number, width: number): string {
  const blocks = Math.round(Math.min(1, Math.abs(value)) * width);
  const drawn = '█'.repeat(blocks);
  return value < 0 ? `${drawn.padStart(width)}│${' '.repeat(width)}` : `${' '.repeat(width)}│${bar(value, width).padEnd(width)}`;
}
