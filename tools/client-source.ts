import { givesFile, inputSchemaOf, jsonSchemaOf, takesFile, type Action, type JsonSchema } from '../src/actions/index.ts';

/** Parts of JSON Schema that only types look at. */
type Schema = JsonSchema & { readonly additionalProperties?: boolean | Schema; readonly prefixItems?: readonly Schema[]; readonly propertyNames?: Schema };

/** What a reference stands for: the whole, or a part that has a name of its own. */
type Names = (reference: string) => string;

const isPlain = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name);
const grouped = (type: string): string => (/[|&]|^readonly /.test(type) ? `(${type})` : type);

function objectType(schema: Schema, names: Names): string {
  const fields = Object.entries(schema.properties ?? {}).map(([name, property]) => `readonly ${isPlain(name) ? name : JSON.stringify(name)}${(schema.required ?? []).includes(name) ? '' : '?'}: ${typeOf(property, names)}${(schema.required ?? []).includes(name) ? '' : ' | undefined'}`);
  const more = schema.additionalProperties;
  const own = fields.length === 0 ? [] : [`{ ${fields.join('; ')} }`];
  const others = more === undefined || more === false ? [] : [`{ readonly [name: string]: ${more === true || fields.length > 0 ? 'unknown' : typeOf(more, names)} }`];
  return own.concat(others).join(' & ') || '{ readonly [name: string]: never }';
}

const ofOne: Readonly<Record<string, (schema: Schema, names: Names) => string>> = {
  string: () => 'string', integer: () => 'number', number: () => 'number', boolean: () => 'boolean', null: () => 'null', object: objectType,
  array: ({ items, prefixItems }, names) => (prefixItems === undefined ? `readonly ${grouped(items === undefined ? 'unknown' : typeOf(items, names))}[]` : `readonly [${prefixItems.map((item) => typeOf(item, names)).join(', ')}]`),
};

/** The TypeScript type of what a schema takes. */
function typeOf(schema: Schema, names: Names): string {
  if (schema.$ref !== undefined) return names(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map((choice) => typeOf(choice, names)))].join(' | ');
  if (schema.allOf) return schema.allOf.map((part) => grouped(typeOf(part, names))).join(' & ');
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type ?? [];
  return types.map((type) => ofOne[type]?.(schema, names) ?? 'unknown').join(' | ') || 'unknown';
}

const typeName = (name: string, tail: string): string => `${name.replaceAll(/(?:^|[.-])([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase())}${tail}`;

/** A type and, before it, those that it refers to. */
function namedType(action: Action, tail: string, schema: Schema): readonly string[] {
  const own = typeName(action.name, tail);
  const partName = (part: string): string => `${own}${part.replaceAll(/[^A-Za-z0-9]/g, '')}`;
  const names: Names = (reference) => (reference === '#' ? own : partName(reference.replace('#/$defs/', '')));
  return [...Object.entries(schema.$defs ?? {}).map(([part, inner]) => `type ${partName(part)} = ${typeOf(inner, names)};`), `type ${own} = ${typeOf(schema, names)};`];
}

/** A page gets the answer to a sign-in without the token, which no script may read. */
function withoutToken(schema: Schema): Schema {
  const { session, ...others } = schema.properties ?? {};
  if (session?.properties?.['token'] === undefined) return schema;
  const { token: _token, ...rest } = session.properties;
  return { ...schema, properties: { session: { ...session, properties: rest, required: (session.required ?? []).filter((name) => name !== 'token') }, ...others } };
}

/** Nothing is asked where no field is. */
const isEmpty = ({ properties = {} }: Schema): boolean => Object.keys(properties).length === 0;

/**
 * The typed client's list of actions as TypeScript: for every action what it takes and answers, and what kind it is. It imports nothing, so that pages do not load the program.
 *
 * @example writeFileSync('src/web/client/actions.ts', clientSource(actions))
 */
export function clientSource(actions: ReadonlyMap<string, Action>): string {
  const all = [...actions.values()];
  const types = all.flatMap((action) => [
    ...(isEmpty(inputSchemaOf(action)) ? [`type ${typeName(action.name, 'Input')} = Nothing;`] : namedType(action, 'Input', inputSchemaOf(action))),
    ...(givesFile(action) ? [`type ${typeName(action.name, 'Output')} = SentFile;`] : namedType(action, 'Output', withoutToken(jsonSchemaOf(action.output, 'output')))),
  ]);
  const kindOf = (action: Action): string => (takesFile(action) ? 'upload' : givesFile(action) ? 'download' : action.kind);
  return `/* Made by \`node tools/make-client.ts\` from the list of actions: not to be changed by hand. A test says when it is stale. */

/** Nothing has to be said. */
type Nothing = { readonly [name: string]: never };

/** The answer is a file. */
type SentFile = { readonly blob: Blob; readonly name: string };

${types.join('\n')}

/** What every action takes and answers. */
export type Actions = {
${all.map(({ name }) => `  readonly '${name}': { readonly input: ${typeName(name, 'Input')}; readonly output: ${typeName(name, 'Output')} };`).join('\n')}
};

/** How an action is asked (a question, a write, a write with a file, a question for a file), and what it is called. */
export const actions = {
${all.map((action) => `  '${action.name}': { kind: '${kindOf(action)}', title: ${JSON.stringify(action.title).replaceAll(/^"|"$/g, "'")} },`).join('\n')}
} as const satisfies Readonly<Record<keyof Actions, { readonly kind: 'read' | 'write' | 'upload' | 'download'; readonly title: string }>>;
`;
}
