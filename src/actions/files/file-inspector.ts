/** Looks at files in a thread of its own: bytes and use in, a verdict out, one after the other. Run by `inspectApart`, never imported. */
import { parentPort } from 'node:worker_threads';
import { inspectFile, intakeUses } from '#documents';
import type { InspectorQuestion } from './inspect-apart.ts';

parentPort?.on('message', ({ bytes, use }: InspectorQuestion) => parentPort?.postMessage(inspectFile(bytes, intakeUses[use])));
