import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { personAtTerminal } from './person-at-terminal.ts';
import { runCommand } from './run-command.ts';
import { localDay, timeZoneOf } from './settings/time-zone.ts';
import { writeChunks } from './write-chunks.ts';
import { writeFiles } from './write-files.ts';

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A closed pipe (halfsky … | head) or terminal: nobody reads any more. That is no error; a program that stops in order is asked to. */
const nobodyReads = new Set(['EPIPE', 'EIO']);
let wasHeard = true;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (!nobodyReads.has(error.code ?? '')) throw error;
  if (process.listenerCount('SIGTERM') === 0) process.exit(0);
  if (wasHeard) process.kill(process.pid, 'SIGTERM');
  wasHeard = false;
});
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (!nobodyReads.has(error.code ?? '')) throw error;
});

/**
 * A damaged pdf can leave a promise inside pdf.js rejected that nobody outside can reach; what could be read has been read and said by then.
 * Anything else that goes unheard is a bug of ours and ends the program.
 */
process.on('unhandledRejection', (reason) => {
  if (!(reason instanceof Error && /pdfjs|unpdf/.test(reason.stack ?? ''))) throw reason;
});

process.exitCode = await runCommand(process.argv.slice(2), {
  readInput: async (path) => (path === '-' ? standardInput() : readFile(path)),
  readChunks: (path) => (path === '-' ? process.stdin : createReadStream(path)),
  writeFiles,
  writeChunks,
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  today: () => localDay(timeZoneOf(process.env), Date.now()),
  drained: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  },
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  environment: process.env,
  person: process.stdin.isTTY && process.stderr.isTTY ? personAtTerminal : null,
});
