import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Seconds; a prediction takes milliseconds, an upload of many files seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What the process counts of its work, for Prometheus. Labels are patterns of routes, codes and ids of models: nothing of a patient. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Histogram({
    name: 'neurograde_http_request_duration_seconds',
    help: 'Time from the head of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [this.#registry],
  });
  readonly #problems = new Counter({
    name: 'neurograde_problems_total',
    help: 'Answers that were errors, by code',
    labelNames: ['code'],
    registers: [this.#registry],
  });
  readonly #predictions = new Counter({
    name: 'neurograde_predictions_total',
    help: 'Predictions answered, by model, grade and conformal set',
    labelNames: ['model', 'grade', 'conformal'],
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** @param route the pattern of the route; undefined where none was met */
  answered(method: string, route: string | undefined, status: number, seconds: number): void {
    this.#requests.observe({ method, route: route ?? 'none', status }, seconds);
  }

  failed(code: string): void {
    this.#problems.inc({ code });
  }

  predicted(model: string, grade: string, conformal: string): void {
    this.#predictions.inc({ model, grade, conformal });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** In Prometheus's text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
