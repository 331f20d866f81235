import type { Person } from './command.ts';

/** Asks one question; with `isSecret` nothing of what is typed is shown. Questions go to standard error: standard output is for results. */
async function askOnce(question: string, isSecret: boolean): Promise<string | null> {
  const { createInterface } = await import('node:readline');
  const { Writable } = await import('node:stream');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  process.stderr.write(question);
  const reader = createInterface({ input: process.stdin, output: isSecret ? silent : process.stderr, terminal: true, prompt: question });
  const { promise, resolve } = Promise.withResolvers<string | null>();
  reader.once('line', (line) => resolve(line.trim()));
  reader.once('close', () => resolve(null));
  /* Raw input gives Ctrl+C to the reader: it is what it is everywhere else. */
  reader.once('SIGINT', () => {
    reader.close();
    process.stderr.write('\n');
    process.kill(process.pid, 'SIGINT');
  });
  const answer = await promise;
  reader.close();
  if (isSecret || answer === null) process.stderr.write('\n');
  return answer;
}

/** The person at the terminal this program was started from. */
export const personAtTerminal: Person = { ask: (question) => askOnce(question, false), askSecretly: (question) => askOnce(question, true) };
