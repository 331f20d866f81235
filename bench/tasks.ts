import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { readDocument } from '#documents';
import { readPlan } from '#plan';

/** What is measured, and beside it what the same file costs without us. Each gives the number of characters it saw, so that nothing is optimised away. */
export const tasks = {
  /** The product: bytes to plan. */
  'read the plan': async (bytes: Uint8Array): Promise<number> => {
    const { plans } = readPlan(await readDocument(bytes));
    return plans.flatMap((plan) => plan.domains).flatMap((domain) => [...domain.goals, ...domain.measures]).reduce((sum, { text }) => sum + text.length, 0);
  },
  /** The product's own first half: bytes to placed lines. */
  'placed lines': async (bytes: Uint8Array): Promise<number> => (await readDocument(bytes)).lines.reduce((sum, { text }) => sum + text.length, 0),
  /** The physical limit for a text file: decode and cut into lines. */
  'bare decoding': (bytes: Uint8Array): Promise<number> => Promise.resolve(new TextDecoder().decode(bytes).split('\n').reduce((sum, line) => sum + line.length, 0)),
  /** The limit for a docx: unpack, and take the tags off. */
  'bare unpacking': (bytes: Uint8Array): Promise<number> => {
    const part = unzipSync(bytes)['word/document.xml'];
    return Promise.resolve(part ? strFromU8(part).replaceAll(/<[^>]*>/g, '').length : 0);
  },
  /** A peer for a pdf: unpdf's own text extraction, without places, columns or order. */
  'bare unpdf': async (bytes: Uint8Array): Promise<number> => (await extractText(await getDocumentProxy(Uint8Array.from(bytes)), { mergePages: true })).text.length,
} as const;

export type Task = keyof typeof tasks;
export const isTask = (name: string): name is Task => name in tasks;
