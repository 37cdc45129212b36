/**
 * docs/parity.md with the sections of these topics made anew, and those of others as they stood: what was held against which release, and how far
 * apart the two were at worst.
 *
 * @param {string} before the page as it was, or ''
 */
export function parityPage(before, tally, versions, datasets) {
  const sections = new Map(
    before.split(/^(?=## )/m).flatMap((part) => (part.startsWith('## ') ? [[topicOf(part), part.trim()]] : [])),
  );
  for (const topic of new Set(tally.rows.map((row) => row.topic))) sections.set(topic, section(topic, tally));
  const sets = [...datasets].map(
    ([name, { X, y }]) => `${name} (${X.rows} × ${X.columns}, ${y.reduce((sum, label) => sum + label, 0)} positive)`,
  );
  const releases = Object.entries(versions).map(([name, release]) => `${name} ${release}`);
  return `# Equal to the references

\`npm run reference:check\` holds \`@neurograde/learn\` against the reference implementations, live, case by case, and writes this page; with \`--only <topic>\` it
writes that topic's section. A worst difference of 0 means the same bits. Tolerances are relative where the measure says so.

References: ${releases.join(', ')}.

Data sets: ${sets.join('; ')}. The glioma rows are those of Bakas et al. 2017 (doi 10.1038/sdata.2017.117); the others are made by \`reference/check/datasets.py\`.

${[...sections.keys()]
  .sort()
  .map((topic) => sections.get(topic))
  .join('\n\n')}
`;
}

function topicOf(part) {
  return /^## (\S+)/.exec(part)[1];
}

function section(topic, tally) {
  const rows = tally.rows.filter((row) => row.topic === topic);
  const lines = rows.map(
    ({ estimator, measure, cases, settings, datasets, worst, tolerance, failed }) =>
      `| ${estimator} | ${measure.replaceAll('|', '\\|')} | ${cases} | ${settings} | ${datasets} | ${shown(worst)} | ${shown(tolerance)} | ${failed === 0 ? 'yes' : `**no, ${failed}**`} |`,
  );
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  return `## ${topic}

| estimator | measure | cases | settings | data sets | worst difference | tolerance | held |
| --- | --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}

${rows.reduce((sum, { cases }) => sum + cases, 0)} comparisons, ${failed === 0 ? 'none' : failed} beyond the tolerance.`;
}

function shown(value) {
  if (Number.isNaN(value)) return 'failed';
  return value === 0 ? '0' : value.toPrecision(2);
}
