export { runCommand } from './run-command.ts';
export type { Terminal } from './command.ts';
