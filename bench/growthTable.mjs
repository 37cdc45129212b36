// The result of `npm run bench -- growth` as text that reads the same in a terminal and in Markdown.

export function growthTable({ largest, sweeps, memory, versions }) {
  const rows = sweeps.flatMap(({ varied, points }) =>
    points.map(({ seconds, factor, ...size }) => [
      varied,
      size[varied].toLocaleString('en'),
      seconds.toFixed(3),
      factor === undefined ? '' : factor.toFixed(2),
    ]),
  );
  const head = ['doubled', 'to', 'seconds', 'times the one before'];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
  return [
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    '',
    `What is not doubled stays at ${largest.rows.toLocaleString('en')} rows, ${largest.columns} columns, ${largest.trees} trees. Processor time on one thread, the fastest of 5 fits.`,
    '',
    `Peak memory of a process that fits the largest once: ${megabytes(memory.ours)}, with Python ${megabytes(memory.theirs)}: ratio ${memory.ratio.toFixed(2)}, at most 1.5.`,
    '',
    `${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
  ].join('\n');
}
