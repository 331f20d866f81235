import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import multipart, { type MultipartFile } from '@fastify/multipart';
import { permits, runAction, type WriteAction } from '#actions';
import { answered, AnsweredError } from '../answers/answered-error.ts';
import { sendError } from '../answers/send-error.ts';
import { identify, type Asking } from '../requests/identify.ts';
import { readJson } from '../requests/read-json.ts';
import type { ServerParts } from '../server-parts.ts';
import { addressOf } from './action-routes.ts';
import { answerAction } from './answer-action.ts';

type Taking = WriteAction<unknown, unknown, unknown, unknown> & { readonly takesFile: { readonly limit: (input: unknown) => number } };

/** Room for the fields and the borders between the parts. */
const besides = 64 * 1024;
/** How long what still comes of a refused upload is read and thrown away, so that the sender gets to read the answer. */
const lingering = 5000;

/** What the server adds to the input. Before the file is there, as if it were empty: whether somebody may is asked before a byte of it is read. */
const withFile = (fields: object, part: MultipartFile, kept: { readonly sha256: string; readonly size: number }): Record<string, unknown> => ({ ...fields, ...kept, name: part.filename, contentType: part.mimetype });
const notYetKept = { sha256: '0'.repeat(64), size: 1 };

const tooLarge = (limit: number): AnsweredError => answered('too-large', { message: `文件太大，最多 ${String(Math.floor(limit / 1024 / 1024 * 10) / 10)} MB。` });

/** Lets bytes through up to a limit, then breaks. */
function upTo(limit: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limit) done(tooLarge(limit));
      else done(null, chunk);
    },
  });
}

/** Keeps the file of a part, or throws: broken off, too large, no room. A stream that breaks breaks the keeping too, so nothing stays. */
async function keep({ surroundings: { files } }: ServerParts, part: MultipartFile, limit: number): Promise<{ readonly sha256: string; readonly size: number }> {
  const limited = upTo(limit);
  const source: Readable = part.file;
  source.once('error', (error) => limited.destroy(error)).once('close', () => {
    if (!source.readableEnded) limited.destroy(answered('invalid-input', { message: '文件没有传完。' }));
  });
  /* Whoever keeps it may give up before a byte was read; what breaks after that has nobody else to hear it, and an error unheard ends the program. */
  limited.on('error', () => undefined);
  const kept = await files.put(source.pipe(limited), limit).catch((error: unknown) => {
    source.destroy();
    throw limited.errored instanceof AnsweredError ? limited.errored : error;
  });
  if (kept.kind === 'stored') return { sha256: kept.sha256, size: kept.size };
  source.destroy();
  throw answered(kept.code === 'too-large' ? 'too-large' : 'unavailable', { message: kept.message });
}

/** The fields as JSON in one part named `input`, before the file. */
async function partsOf(request: FastifyRequest, limit: number): Promise<{ readonly fields: object; readonly part: MultipartFile; readonly rest: AsyncIterator<unknown> }> {
  const parts = request.parts({ limits: { files: 1, fields: 1, parts: 2, fieldSize: besides, fieldNameSize: 100, headerPairs: 20, fileSize: limit } });
  let fields: object = {};
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    const part = next.value;
    if (part.type === 'file') return { fields, part, rest: parts };
    if (part.fieldname !== 'input' || part.valueTruncated) throw answered('invalid-input', { message: '除文件外只接受名为 input 的一项，内容是 JSON，排在文件之前。' });
    const read = typeof part.value === 'string' ? readJson(part.value) : part.value;
    if (typeof read !== 'object' || read === null || Array.isArray(read)) throw answered('invalid-input', { message: 'input 须是一个 JSON 对象。' });
    fields = read;
  }
  throw answered('invalid-input', { message: '没有文件。', reasons: [{ code: 'missing-file', message: '没有文件', place: 'file' }] });
}

async function takeUpload(parts: ServerParts, action: Taking, asking: Asking, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { fields, part, rest } = await partsOf(request, Number.MAX_SAFE_INTEGER);
  const beforehand = withFile(fields, part, notYetKept);
  const read = action.input.safeParse(beforehand);
  const { restrictedTo } = asking.caller;
  if (!read.success || (restrictedTo !== null && !restrictedTo.includes(action.name)) || typeof permits(action.permission, action.scope(read.data), asking.caller) === 'string') {
    const answer = await runAction(parts.actions, { name: action.name, input: beforehand, caller: asking.caller }, parts.surroundings);
    part.file.destroy();
    if (!('error' in answer)) throw new Error('an upload was let in without its file');
    return sendError(request, reply, answer);
  }
  const limit = action.takesFile.limit(read.data);
  if (Number(request.headers['content-length'] ?? 0) > limit + 2 * besides) throw tooLarge(limit);
  const kept = await keep(parts, part, limit);
  if (!(await rest.next()).done) throw answered('invalid-input', { message: '一次只能上传一个文件。' });
  return answerAction(parts, action as never, { asking, input: withFile(fields, part, kept) }, request, reply);
}

/** What has not been read yet is read for a while and thrown away; then the line is cut. */
function letRunOut(request: FastifyRequest): void {
  if (request.raw.complete) return;
  request.raw.unpipe();
  request.raw.resume();
  const timer = setTimeout(() => request.raw.destroy(), lingering).unref();
  request.raw.once('close', () => clearTimeout(timer));
}

const takesFile = (action: object): action is Taking => 'takesFile' in action && action.takesFile !== undefined;

/**
 * A route for every action that takes a file: multipart, streamed to the file store and cut off at the limit of the action; then the action runs with what was kept.
 *
 * @example await addUploadRoutes(app, parts)
 */
export async function addUploadRoutes(app: FastifyInstance, parts: ServerParts): Promise<void> {
  await app.register(async (uploads) => {
    uploads.removeContentTypeParser('application/json');
    await uploads.register(multipart, { throwFileSizeLimit: false });
    for (const action of parts.actions.values()) {
      if (!takesFile(action)) continue;
      const known = new WeakMap<FastifyRequest, Asking>();
      uploads.post(addressOf(action), {
        config: { action: action.name, takesFile: true },
        onRequest: async (request, reply) => {
          known.set(request, await identify(parts, action, request, reply));
        },
        onSend: async (request) => letRunOut(request),
      }, async (request, reply) => {
        const asking = known.get(request);
        if (asking === undefined) throw new Error('a request whose sender was not looked at');
        if (!request.isMultipart()) throw answered('wrong-media-type', { message: '文件须以 multipart/form-data 上传。' });
        return takeUpload(parts, action, asking, request, reply);
      });
    }
  });
}
