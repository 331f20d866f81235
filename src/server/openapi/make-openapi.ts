import { errors, givesFile, inputSchemaOf, jsonSchemaOf, moduleOf, moduleTitle, permissionWords, takesFile, type Action, type ErrorCode, type JsonSchema } from '#actions';
import { errorsOfAction } from './errors-of-action.ts';

type Part = Readonly<Record<string, unknown>>;

/**
 * The name of an action as a program writes it.
 *
 * @example operationIdOf('regions.add-region') // 'regionsAddRegion'
 */
const operationIdOf = (name: string): string => name.replaceAll(/[.-]([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase());

const componentOf = (name: string, tail: string): string => `${operationIdOf(name).replace(/^./, (letter) => letter.toUpperCase())}${tail}`;

/** A part that a schema names for itself (what holds itself, say) is a component of its own: generators of clients stumble over definitions inside definitions. */
const partOf = (component: string, part: string): string => `${component}${part.replaceAll(/[^A-Za-z0-9]/g, '').replace(/^./, (letter) => letter.toUpperCase())}`;
const movedReference = (reference: string, component: string): string =>
  (reference.startsWith('#/$defs/') ? `#/components/schemas/${partOf(component, reference.slice('#/$defs/'.length))}` : reference.replace(/^#/, `#/components/schemas/${component}`));

/** References inside a schema point to where the schema stands in the whole. */
const moved = (value: unknown, component: string): unknown => {
  if (Array.isArray(value)) return value.map((part) => moved(part, component));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === '$ref' && typeof part === 'string' ? movedReference(part, component) : moved(part, component)]));
};

const reference = (component: string): Part => ({ $ref: `#/components/schemas/${component}` });
const json = (schema: Part, more: Part = {}): Part => ({ 'application/json': { schema, ...more } });

const examplesOf = (action: Action): Part => {
  const good = action.examples.filter(({ refusedAt }) => refusedAt === undefined);
  return good.length === 0 ? {} : { examples: Object.fromEntries(good.map(({ input }, at) => [`例${String(at + 1)}`, { value: input }])) };
};

/** Lists are repeated, what is nested is written as JSON. */
function parameterOf(component: string, schema: JsonSchema, [name, property]: [string, JsonSchema]): Part {
  const { description, ...rest } = property;
  const nested = property.type === 'object' || property.$ref !== undefined;
  const moving = moved(rest, component) as Part;
  return {
    name, in: 'query', required: (schema.required ?? []).includes(name), ...(description === undefined ? {} : { description }),
    ...(nested ? { content: json(moving) } : { schema: moving, style: 'form', explode: true }),
  };
}

const keyParameter: Part = {
  name: 'Idempotency-Key', in: 'header', required: false, description: '请求编号：同一编号重复提交只执行一次，返回同一结果。', schema: { type: 'string', minLength: 8, maxLength: 100, pattern: '^[!-~]{8,100}$' },
};

function requestOf(action: Action): Part {
  const component = componentOf(action.name, 'Input');
  const schema = inputSchemaOf(action);
  if (action.kind === 'read') return { parameters: Object.entries(schema.properties ?? {}).map((entry) => parameterOf(component, schema, entry)) };
  const content = takesFile(action)
    ? { 'multipart/form-data': { schema: { type: 'object', properties: { input: reference(component), file: { type: 'string', contentMediaType: 'application/octet-stream', description: '文件，排在 input 之后' } }, required: ['file'] }, encoding: { input: { contentType: 'application/json' } } } }
    : json(reference(component), examplesOf(action));
  return { parameters: [keyParameter], requestBody: { required: true, content } };
}

function answersOf(action: Action): Part {
  const byStatus = Map.groupBy(errorsOfAction(action), (code) => errors[code].status);
  const good = givesFile(action)
    ? { description: '文件本身', headers: { 'Content-Disposition': { schema: { type: 'string' } } }, content: { 'application/octet-stream': {} } }
    : { description: '办成了', ...(action.kind === 'read' ? { headers: { ETag: { schema: { type: 'string' } } } } : {}), content: json(reference(componentOf(action.name, 'Output'))) };
  return {
    200: good, ...(action.kind === 'read' ? { 304: { description: '内容没有变（If-None-Match）' } } : {}),
    ...Object.fromEntries([...byStatus].map(([status, codes]) => [String(status), { description: codes.map((code) => `${code}：${errors[code].message}`).join('\n\n'), content: json(reference('Error')) }])),
  };
}

const securityOf = ({ permission }: Action): readonly Part[] => (permission === 'anyone' ? [{}] : [{ session: [] }, { token: [] }]);

function operationOf(action: Action): Part {
  return {
    [action.kind === 'read' ? 'get' : 'post']: {
      operationId: operationIdOf(action.name), tags: [moduleOf(action.name)], summary: action.title, description: `${action.summary}\n\n可办理：${permissionWords(action.permission)}。`,
      ...requestOf(action), responses: answersOf(action), security: securityOf(action),
    },
  };
}

function schemasOf(action: Action): Part {
  const [input, output] = [componentOf(action.name, 'Input'), componentOf(action.name, 'Output')];
  return {
    ...componentsOf(input, inputSchemaOf(action), action.kind === 'write'),
    ...(givesFile(action) ? {} : componentsOf(output, jsonSchemaOf(action.output, 'output'), true)),
  };
}

/** A schema and the parts it names; of a question, whose fields are parameters, the parts alone. */
function componentsOf(component: string, { $defs = {}, ...schema }: JsonSchema, isWhole: boolean): Part {
  const parts = Object.entries($defs).map(([part, inner]) => [partOf(component, part), moved(inner, component)]);
  return { ...Object.fromEntries(parts), ...(isWhole ? { [component]: moved(schema, component) } : {}) };
}

const errorSchema: Part = {
  type: 'object', description: '没有办成时的回答', required: ['error', 'message', 'requestId'],
  properties: {
    error: { type: 'string', enum: Object.keys(errors) satisfies string[] as readonly ErrorCode[], description: '错误代码' },
    reason: { type: 'string', description: '业务上不能办的具体原因' },
    message: { type: 'string', description: '给人看的中文说明' },
    reasons: { type: 'array', items: { type: 'object', required: ['code', 'message'], properties: { code: { type: 'string' }, message: { type: 'string' }, place: { type: 'string', description: '哪一项' } } } },
    requestId: { type: 'string', description: '受理编号，向管理员报告时提供' },
  },
};

const sessionOperation: Part = {
  get: {
    operationId: 'session', tags: ['session'], summary: '我是谁', description: '当前登录的人员、岗位、可办理的事项，服务器上的当天日期，以及页面每次提交须带回的防伪标记。', security: [{}, { session: [] }, { token: [] }],
    responses: {
      200: {
        description: '办成了', content: json({
          type: 'object', required: ['person', 'roles', 'restrictedTo', 'actions', 'today', 'csrfToken'],
          properties: {
            person: { anyOf: [{ type: 'object', required: ['personId', 'name'], properties: { personId: { type: 'string' }, name: { type: 'string' } } }, { type: 'null' }] },
            roles: { type: 'array', items: { type: 'object', required: ['role', 'regionId', 'unitId'], properties: { role: { type: 'string' }, regionId: { type: 'string' }, unitId: { type: ['string', 'null'] } } } },
            restrictedTo: { type: ['array', 'null'], items: { type: 'string' }, description: '只能先办这些事（如首次修改密码）' },
            actions: { type: 'array', items: { type: 'string' } },
            today: { type: 'string', format: 'date', description: '当天日期（以服务器为准）' },
            csrfToken: { type: ['string', 'null'] },
          },
        }),
      },
      429: { description: `too-many-requests：${errors['too-many-requests'].message}`, content: json(reference('Error')) },
    },
  },
};

/**
 * The whole door as an OpenAPI 3.1 document, made of the schemas that the actions themselves read with.
 *
 * @example makeOpenApi(actions, { version: '0.2.0', cookieName: 'halfsky' }).openapi // '3.1.0'
 */
export function makeOpenApi(actions: ReadonlyMap<string, Action>, { version, cookieName }: { readonly version: string; readonly cookieName: string }): Part {
  const all = [...actions.values()];
  return {
    openapi: '3.1.0',
    info: { title: '半边天 HalfSky', version, description: '妇女儿童发展规划实施管理。每一件能办的事是一个地址：查询用 GET，办理用 POST。', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    tags: [{ name: 'session', description: '当前登录' }, ...[...new Set(all.map(({ name }) => moduleOf(name)))].map((module) => ({ name: module, description: moduleTitle(module) }))],
    paths: { '/api/session': sessionOperation, ...Object.fromEntries(all.map((action) => [`/api/${action.name}`, operationOf(action)])) },
    components: {
      schemas: { Error: errorSchema, ...Object.assign({}, ...all.map(schemasOf)) as Part },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: cookieName, description: '浏览器登录后的会话；办理事项还须带 X-CSRF-Token（取自 GET /api/session）。' },
        token: { type: 'http', scheme: 'bearer', description: '程序登录后取得的令牌。' },
      },
    },
  };
}
