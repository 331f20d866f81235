/** Does the work of one file inside the process of `startApart`, one question after the other. Run by `apart-process.ts`, never imported. */
import { deserialize, serialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { ApartMessage, ApartOrder, ApartWork } from './apart-messages.ts';

const { file, memoryMb } = workerData as Pick<ApartOrder, 'file' | 'memoryMb'>;

/** The server reads an answer into its own memory: a hostile file must not make it large. */
const mostAnswerBytes = (memoryMb * 1024 * 1024) / 4;

const say = (message: ApartMessage, given: ArrayBuffer[] = []): void => parentPort?.postMessage(message, given);

const { work } = await import(file) as { readonly work: ApartWork };

async function answer(question: Uint8Array): Promise<void> {
  const found = new Uint8Array(serialize(await work(deserialize(question) as never, (...progress) => say({ progress }))));
  if (found.byteLength > mostAnswerBytes) say({ ended: 'too-much-memory' });
  else say({ found }, [found.buffer]);
}

parentPort?.on('message', (question: Uint8Array) => void answer(question));
