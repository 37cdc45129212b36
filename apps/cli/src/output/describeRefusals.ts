import type { RefusalNotice } from '@neurograde/contracts';
import { fill, type Texts } from '../texts/Texts.js';

const MOST = 20;

/** Where a refusal of a row says its line, in either language. */
const LINE = /(?<=, )(?:line|línea) (\d+)/;

/** What was refused and why: a line each, and one for all rows of a file that were refused for the same reason. */
export function describeRefusals(texts: Texts, refused: readonly RefusalNotice[]): string[] {
  if (refused.length === 0) return [];
  const groups = [...grouped(refused).values()];
  const lines = [
    fill(texts.refused, { count: refused.length }),
    ...groups.slice(0, MOST).map((group) => `  ✗ ${describeGroup(texts, group)}`),
  ];
  const more = groups.slice(MOST).flat().length;
  if (more > 0) lines.push(`  ${fill(texts['refused.more'], { count: more })}`);
  return lines;
}

function describeGroup(texts: Texts, group: readonly RefusalNotice[]): string {
  const { message } = group[0]!;
  const numbers = group.map((notice) => Number(LINE.exec(notice.message)?.[1]));
  if (group.length === 1 || !LINE.test(message)) return message;
  const lines = { first: Math.min(...numbers), last: Math.max(...numbers), count: group.length };
  return message.replace(LINE, () => fill(texts['refused.lines'], lines));
}

/** By what they say besides the line. */
function grouped(refused: readonly RefusalNotice[]): Map<string, RefusalNotice[]> {
  const groups = new Map<string, RefusalNotice[]>();
  for (const notice of refused) {
    const reason = notice.message.replace(LINE, '');
    const group = groups.get(reason);
    if (group) group.push(notice);
    else groups.set(reason, [notice]);
  }
  return groups;
}
