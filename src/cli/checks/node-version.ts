import { good, wrong, type Check } from './check.ts';

const needed = 24;

/** The runtime. */
export const nodeVersion: Check = {
  id: 'node-version',
  title: 'Node 版本',
  judge: ({ nodeVersion: version }) => (Number.parseInt(version, 10) >= needed ? good(`Node ${version}`) : wrong(`Node ${version} 太旧`, `请用 Node ${String(needed)} 或更新的版本（npm ci 会装好）`)),
  examples: [{ facts: { nodeVersion: '24.21.0' }, state: 'good' }, { facts: { nodeVersion: '20.19.0' }, state: 'wrong' }, { facts: { nodeVersion: '' }, state: 'wrong' }],
};
