import { z } from 'zod';

const named = { name: z.string().describe('文件名，仅供显示'), contentType: z.string().describe('媒体类型') };

/**
 * The field `file` of an answer that is a file for a person. The server sends it as a download (an attachment, with `nosniff`): a text as it is, content of the file
 * store by its SHA-256, which itself never leaves the server.
 */
export const writtenFile = z.object({ ...named, text: z.string() });
export const storedFile = z.object({ ...named, sha256: z.string(), size: z.int() });
