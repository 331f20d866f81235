/** Looks at files: bytes and use in, a verdict out. Run by `inspectApart`, never imported. */
import { inspectFile, intakeUses } from '#documents';
import type { ApartWork } from '../apart/apart-messages.ts';
import type { InspectorQuestion } from './inspect-apart.ts';

export const work = (({ bytes, use }: InspectorQuestion) => inspectFile(bytes, intakeUses[use])) satisfies ApartWork;
