export { sessionCallers, type Callers } from './callers.ts';
export type { JobRunner } from './jobs/job-runner.ts';
export { startJobs, type JobSettings } from './jobs/start-jobs.ts';
export { makeOpenApi } from './openapi/make-openapi.ts';
export type { ServerStart } from './server-parts.ts';
export type { ServerLimits, ServerSettings } from './server-settings.ts';
export { startServer, type RunningServer } from './start-server.ts';
export type { Gauge } from './watching/metrics.ts';
export { factsOfThrown } from './watching/request-log.ts';
