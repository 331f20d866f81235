import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { actionError, runAction, type Action } from '#actions';
import { attachmentHeader } from '../answers/attachment-header.ts';
import { sendError } from '../answers/send-error.ts';
import type { Asking } from '../requests/identify.ts';
import type { ServerParts } from '../server-parts.ts';

const named = { name: z.string(), contentType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+(?:; charset=[a-z0-9-]+)?$/i) };
const fileOutput = z.object({ file: z.union([z.object({ ...named, sha256: z.string().regex(/^[0-9a-f]{64}$/) }), z.object({ ...named, bytes: z.instanceof(Uint8Array) }), z.object({ ...named, chunks: z.custom<AsyncIterable<Uint8Array>>((value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value) })]) });

/**
 * Asks a question whose answer is a file, of the file store, made for it or made while it is sent, and sends that file: always to be saved, never shown, under the name it was given.
 *
 * @example await answerFile(parts, action, { asking, input }, request, reply)
 */
export async function answerFile(parts: ServerParts, action: Action, { asking, input }: { readonly asking: Asking; readonly input: unknown }, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const answer = await runAction(parts.actions, { name: action.name, input, caller: asking.caller }, parts.surroundings);
  if ('error' in answer) return sendError(request, reply, answer);
  const { file } = fileOutput.parse(answer.output);
  if ('chunks' in file) return reply.header('cache-control', 'private, no-store').header('vary', 'Cookie, Authorization').type(file.contentType).header('content-disposition', attachmentHeader(file.name)).send(Readable.from(file.chunks));
  const tag = `"${'bytes' in file ? createHash('sha256').update(file.bytes).digest('hex') : file.sha256}"`;
  reply.header('cache-control', 'private, no-cache').header('vary', 'Cookie, Authorization').header('etag', tag);
  if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  if ('bytes' in file) return reply.type(file.contentType).header('content-disposition', attachmentHeader(file.name)).send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
  const found = await parts.surroundings.files.get(file.sha256, { verify: 'while-reading' });
  if (found.kind !== 'found') return sendError(request, reply.removeHeader('etag'), actionError('not-found', { message: '文件已不在文件库中，或已损坏，请告诉管理员。' }));
  return reply.type(file.contentType).header('content-length', found.size).header('content-disposition', attachmentHeader(file.name)).send(found.stream);
}
