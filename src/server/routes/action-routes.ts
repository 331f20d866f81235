import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { jsonSchemaOf, type Action, type ReadAction } from '#actions';
import { answered } from '../answers/answered-error.ts';
import { identify, type Asking } from '../requests/identify.ts';
import { readQuery } from '../requests/read-query.ts';
import type { ServerParts } from '../server-parts.ts';
import { answerAction } from './answer-action.ts';
import { answerFile } from './answer-file.ts';

/**
 * Where an action is reached.
 *
 * @example addressOf({ name: 'regions.add-region' }) // '/api/regions.add-region'
 */
export const addressOf = ({ name }: Pick<Action, 'name'>): string => `/api/${name}`;

const queryOf = (request: FastifyRequest): string => {
  const [, query = ''] = (request.raw.url ?? '').split(/\?(.*)/s);
  return query;
};

const isRead = (action: Action): action is ReadAction<never, unknown> => action.kind === 'read';

function addRead(app: FastifyInstance, parts: ServerParts, action: ReadAction<never, unknown>): void {
  const schema = jsonSchemaOf(action.input, 'input');
  app.get(addressOf(action), { config: { action: action.name } }, async (request, reply) => {
    const asking = await identify(parts, action, request, reply);
    const input = readQuery(queryOf(request), schema);
    return action.givesFile ? answerFile(parts, action, { asking, input }, request, reply) : answerAction(parts, action, { asking, input }, request, reply);
  });
}

/** Who asks is known before the body is read, so that nobody makes the server read for nothing. */
function addWrite(app: FastifyInstance, parts: ServerParts, action: Action): void {
  const known = new WeakMap<FastifyRequest, Asking>();
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    known.set(request, await identify(parts, action, request, reply));
  };
  app.post(addressOf(action), { config: { action: action.name }, onRequest }, async (request, reply) => {
    const asking = known.get(request);
    if (asking === undefined) throw new Error('a request whose sender was not looked at');
    if (request.body === undefined) throw answered('not-json');
    return answerAction(parts, action, { asking, input: request.body }, request, reply);
  });
}

/**
 * A route for every action of the list that neither takes a file: questions by GET, everything else by POST.
 *
 * @example addActionRoutes(app, parts)
 */
export function addActionRoutes(app: FastifyInstance, parts: ServerParts): void {
  for (const action of parts.actions.values()) {
    if (isRead(action)) addRead(app, parts, action);
    else if (!action.takesFile) addWrite(app, parts, action);
  }
}
