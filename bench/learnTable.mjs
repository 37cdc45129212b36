// The result of `npm run bench -- learn` as a table that reads the same in a terminal and in Markdown.

export function learnTable({ pairs, cases, versions }) {
  const rows = cases.map(({ name, data, ours, theirs, ratio, ratios, limit, held }) => [
    name,
    data,
    milliseconds(ours),
    milliseconds(theirs),
    `${ratio.toFixed(3)} (${Math.min(...ratios).toFixed(3)} to ${Math.max(...ratios).toFixed(3)})`,
    `${Number(limit.toFixed(3))}`,
    held ? 'held' : 'MISSED',
  ]);
  const head = ['case', 'data', 'ours, ms', 'theirs, ms', 'ratio (least to most)', 'limit', ''];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  return [
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    '',
    `Ours over theirs, one thread each (two threads over one of our own where the name says so), median of ${pairs} pairs; ${Object.entries(
      versions,
    )
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
  ].join('\n');
}

function milliseconds(seconds) {
  return (seconds * 1000).toFixed(seconds < 0.1 ? 2 : 0);
}
