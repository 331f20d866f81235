import { Counter, Gauge as PromGauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** A figure that the metrics show besides those of the server itself: connections of the pool, jobs that wait. */
export type Gauge = { readonly name: string; readonly help: string; readonly read: () => number | Promise<number> };

/** What is counted while the server runs. No figure, name or address of anybody is in it. */
export type Metrics = {
  readonly answered: (action: string, status: number, seconds: number) => void;
  readonly tooMany: (limit: string) => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
};

/**
 * The metrics of one server, in the text format of Prometheus: durations by action and status, what was turned away, the process, and what whoever started the server wants to
 * see besides (connections, jobs).
 *
 * @example const metrics = makeMetrics([{ name: 'halfsky_jobs_waiting', help: 'Jobs that wait', read: countWaitingJobs }])
 */
export function makeMetrics(gauges: readonly Gauge[]): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'halfsky_request_seconds', help: 'Requests answered, by action and status', labelNames: ['action', 'status'] as const, registers,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  });
  const turnedAway = new Counter({ name: 'halfsky_too_many_requests_total', help: 'Requests turned away because there were too many, by limit', labelNames: ['limit'] as const, registers });
  for (const { name, help, read } of gauges) {
    const gauge: PromGauge = new PromGauge({ name, help, registers, collect: async () => gauge.set(await read()) });
  }
  return {
    answered: (action, status, seconds) => durations.observe({ action, status }, seconds),
    tooMany: (limit) => turnedAway.inc({ limit }),
    text: async () => registry.metrics(),
    contentType: registry.contentType,
  };
}
