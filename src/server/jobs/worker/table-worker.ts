/** Reads the tables of one workbook in a thread of its own. Run by `runWorker`, never imported. */
import { parentPort, workerData } from 'node:worker_threads';
import { readTables } from '#documents';
import type { WorkerMessage } from './run-worker.ts';

const say = (message: WorkerMessage): void => parentPort?.postMessage(message, []);

const { bytes } = workerData as { readonly bytes: Uint8Array };
say({ progress: [1, '正在读取工作簿'] });
say({ found: await readTables(bytes, '') });
