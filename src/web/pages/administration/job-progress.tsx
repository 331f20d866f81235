import { Flex, Progress, Tag } from 'antd';
import { administrationWords } from '../../words/administration-words.ts';
import type { Actions } from '../../client/actions.ts';

type Job = Actions['jobs.get-job']['output']['job'];

const say = administrationWords.jobs;

/** Whether a job is not over yet. @example isUnderWay({ state: 'waiting' }) // true */
export const isUnderWay = ({ state }: Pick<Job, 'state'>): boolean => state === 'waiting' || state === 'running';

/** How far a job is, in a word and a bar. */
export const JobProgress = ({ job }: { readonly job: Job }): React.JSX.Element => (
  <Flex vertical gap={4} style={{ minWidth: '14em', maxWidth: '28em', whiteSpace: 'normal' }}>
    <Flex gap={8} align="center"><Tag>{job.cancelRequested && job.state === 'running' ? say.cancelling : say.states[job.state]}</Tag>{job.attempts > 1 ? <span className="figures">{say.tries(job.attempts, job.mostAttempts)}</span> : null}</Flex>
    {isUnderWay(job) ? <Progress percent={job.progress} size="small" aria-label={`${job.title} ${say.progress}`} /> : null}
    {isUnderWay(job) && job.progressNote !== null ? <small>{job.progressNote}</small> : null}
    {job.failure === null ? null : <small>{job.failure}</small>}
  </Flex>
);
