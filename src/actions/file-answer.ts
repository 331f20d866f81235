import { z } from 'zod';

const named = { name: z.string().describe('文件名，仅供显示'), contentType: z.string().describe('媒体类型') };

/** The field `file` of an answer that carries a file made for it. */
export const writtenFile = z.object({ ...named, text: z.string() });

/** The field `file` of a question that gives a file of the file store: the server sends the content itself, as a download. */
export const storedFile = z.object({ ...named, sha256: z.string() });

/** The field `file` of a question whose file is made while it is sent, piece by piece: too large to be held as a whole. */
export const sentFile = z.object({ ...named, chunks: z.custom<AsyncIterable<Uint8Array>>((value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value) });

/** The field `file` of a question whose file is made for it and kept nowhere: the server sends the bytes, as a download. */
export const madeFile = z.object({ ...named, bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) });
