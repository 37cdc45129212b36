import { FormatError } from '../FormatError.js';
import type { ByteSource } from './ByteSource.js';
import type { WidePlan } from './planWide.js';
import { WideScanner } from './WideScanner.js';

/** Bytes that are read at a time. */
const CHUNK = 4 << 20;
/** A row longer than this is an open quote. */
const LONGEST_ROW = 64 << 20;

/**
 * The rows of a wide table in blocks; each is forgotten when the next is asked for.
 *
 * @param cells most cells of a block
 * @throws FormatError, EncodingMismatch
 */
export async function* wideBlocks(
  source: ByteSource,
  plan: WidePlan,
  cells: number,
  onProgress: (bytes: number) => void,
): AsyncGenerator<WideScanner> {
  const capacity = Math.min(100_000, Math.max(1, Math.floor(cells / plan.header.length)));
  const scanner = new WideScanner({ ...plan, capacity }, plan.line);
  let from = plan.start;
  let size = CHUNK;
  while (from < source.byteLength) {
    const to = Math.min(source.byteLength, from + size);
    const last = to === source.byteLength;
    const bytes = await source.read(from, to);
    let at = 0;
    while (at < bytes.length) {
      const next = scanner.scan(bytes, at, last);
      if (scanner.rows === capacity) {
        yield scanner;
        scanner.clear();
      } else if (next === at) break;
      at = next;
    }
    if (at > 0) size = CHUNK;
    else if (size > LONGEST_ROW) throw new FormatError('format.broken-quotes', { line: scanner.line });
    else size *= 2;
    from += at;
    onProgress(from);
  }
  if (scanner.rows > 0) yield scanner;
}
