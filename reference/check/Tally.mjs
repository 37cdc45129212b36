/** What was measured, by topic, estimator and measure. */
export class Tally {
  #rows = new Map();
  /** A line for each measurement beyond its tolerance. */
  failures = [];

  add(topic, { estimator, dataset, params }, measured) {
    const setting = JSON.stringify(params);
    for (const { measure, difference, tolerance, note } of measured) {
      const key = `${topic}\n${estimator}\n${measure}`;
      const row = this.#rows.get(key) ?? {
        topic,
        estimator,
        measure,
        cases: 0,
        settings: new Set(),
        datasets: new Set(),
        worst: 0,
        tolerance,
        failed: 0,
      };
      row.cases++;
      row.settings.add(setting);
      row.datasets.add(dataset);
      row.tolerance = Math.max(row.tolerance, tolerance);
      if (!(difference <= row.worst)) row.worst = difference;
      if (!(difference <= tolerance)) {
        row.failed++;
        this.failures.push(
          `${estimator} on ${dataset}, ${setting}: ${measure} ${difference}, allowed ${tolerance}${note === undefined ? '' : ` (${note})`}`,
        );
      }
      this.#rows.set(key, row);
    }
  }

  /** By topic and estimator, in the order met. */
  get rows() {
    return [...this.#rows.values()].map(({ settings, datasets, ...row }) => ({
      ...row,
      settings: settings.size,
      datasets: datasets.size,
    }));
  }

  text() {
    const lines = this.rows.map(
      ({ estimator, measure, cases, settings, datasets, worst, tolerance, failed }) =>
        `${failed === 0 ? 'ok  ' : 'FAIL'} ${estimator}: ${measure}: ${cases} cases (${settings} settings, ${datasets} data sets), worst ${worst}, allowed ${tolerance}${failed === 0 ? '' : `, ${failed} beyond`}`,
    );
    return [...lines, ...this.failures.slice(0, 40)].join('\n');
  }
}
