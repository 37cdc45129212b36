import { buffer } from 'node:stream/consumers';

/** Where a workbook keeps its texts: most of them together, and few in the sheets themselves. */
const PARTS = /^xl\/(?:sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;
const TEXT = /<t(?: [^>]*)?>([^<]*)<\/t>/g;
const MOST_BYTES = 64 * 2 ** 20;

/** The texts of the cells of a workbook (xlsx); of one that cannot be opened, none. Which column they stand in is not known. */
export async function sheetTexts(content: Uint8Array): Promise<string[]> {
  const { fromBufferPromise } = await import('yauzl');
  const texts: string[] = [];
  try {
    const zip = await fromBufferPromise(Buffer.from(content.buffer, content.byteOffset, content.byteLength), {
      lazyEntries: true,
    });
    for await (const entry of zip.eachEntry()) {
      if (!PARTS.test(entry.fileName) || entry.uncompressedSize > MOST_BYTES) continue;
      const xml = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
      for (const [, text = ''] of xml.matchAll(TEXT)) texts.push(unescaped(text));
    }
    return texts;
  } catch {
    return texts;
  }
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
