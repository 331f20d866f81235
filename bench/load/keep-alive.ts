import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What of an answer the load looks at. */
type Answer = { readonly status: number; readonly etag: string | null; readonly body: string };

/** One connection that stays open: one request at a time. Written by hand so that the load takes little of the cores it shares with the server. */
export type KeptConnection = { readonly ask: (request: string) => Promise<Answer>; readonly close: () => void };

const headEnd = Buffer.from('\r\n\r\n');

function answerIn(bytes: Buffer): Answer | null {
  const end = bytes.indexOf(headEnd);
  if (end < 0) return null;
  const head = bytes.toString('latin1', 0, end);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  if (bytes.length < end + 4 + length) return null;
  return { status: Number(head.slice(9, 12)), etag: /\r\netag: ([^\r]+)/i.exec(head)?.[1] ?? null, body: length < 2000 ? bytes.toString('utf8', end + 4, end + 4 + length) : '' };
}

/**
 * Opens a connection to a server on this machine.
 *
 * @example (await (await keepAlive('127.0.0.1', 8080)).ask('GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n')).status // 200
 */
export async function keepAlive(host: string, port: number): Promise<KeptConnection> {
  const socket: Socket = connect({ host, port, noDelay: true });
  await once(socket, 'connect');
  let bytes: Buffer = Buffer.alloc(0);
  let waiting: PromiseWithResolvers<Answer> | null = null;
  socket.on('data', (part: Buffer) => {
    bytes = bytes.length === 0 ? part : Buffer.concat([bytes, part]);
    const answer = answerIn(bytes);
    if (answer === null || waiting === null) return;
    bytes = Buffer.alloc(0);
    waiting.resolve(answer);
  });
  socket.on('error', (error) => waiting?.reject(error));
  socket.on('close', () => waiting?.reject(new Error('the server closed a connection')));
  return {
    ask: async (request) => {
      waiting = Promise.withResolvers<Answer>();
      socket.write(request);
      return waiting.promise;
    },
    close: () => socket.destroy(),
  };
}
