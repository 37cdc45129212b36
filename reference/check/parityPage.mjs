/** docs/parity.md: what was held against which release, and how far apart the two were at worst. */
export function parityPage(tally, versions, datasets) {
  const rows = tally.rows.map(
    ({ topic, estimator, measure, cases, settings, datasets: sets, worst, tolerance, failed }) =>
      `| ${topic} | ${estimator} | ${measure.replaceAll('|', '\\|')} | ${cases} | ${settings} | ${sets} | ${shown(worst)} | ${shown(tolerance)} | ${failed === 0 ? 'yes' : `**no, ${failed}**`} |`,
  );
  const sets = [...datasets].map(
    ([name, { X, y }]) => `${name} (${X.rows} × ${X.columns}, ${y.reduce((sum, label) => sum + label, 0)} positive)`,
  );
  return `# Equal to the references

\`npm run reference:check\` holds \`@neurograde/learn\` against the reference implementations, live, case by case, and writes this page. A worst difference of 0 means
the same bits. Tolerances are relative where the measure says so.

References: ${Object.entries(versions)
    .map(([name, release]) => `${name} ${release}`)
    .join(', ')}.

Data sets: ${sets.join('; ')}. The glioma rows are those of Bakas et al. 2017 (doi 10.1038/sdata.2017.117); the others are made by \`reference/check/datasets.py\`.

| topic | estimator | measure | cases | settings | data sets | worst difference | tolerance | held |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

${tally.rows.reduce((sum, { cases }) => sum + cases, 0)} comparisons, ${tally.failures.length} beyond their tolerance.
`;
}

function shown(value) {
  if (Number.isNaN(value)) return 'failed';
  return value === 0 ? '0' : value.toPrecision(2);
}
