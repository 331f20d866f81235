import type { Action } from '../action.ts';
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts';

/** The fields that the server makes out of the file itself. */
const ofFile = new Set(['sha256', 'size', 'name', 'contentType']);
const withoutFile = (schema: JsonSchema): JsonSchema => ({
  ...schema,
  properties: Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => !ofFile.has(name))),
  required: (schema.required ?? []).filter((name) => !ofFile.has(name)),
});

/**
 * Whether a file is sent along with what an action is asked.
 *
 * @example takesFile(addFileAction) // true
 */
export const takesFile = (action: Action): boolean => action.kind === 'write' && action.takesFile !== undefined;

/**
 * Whether the answer of an action is a file of the file store.
 *
 * @example givesFile(getFileAction) // true
 */
export const givesFile = (action: Action): boolean => action.kind === 'read' && action.givesFile === true;

/**
 * The schema of what is sent to an action: without what the server makes of a file that comes along.
 *
 * @example inputSchemaOf(action).required // ['name', 'level']
 */
export const inputSchemaOf = (action: Action): JsonSchema => (takesFile(action) ? withoutFile(jsonSchemaOf(action.input, 'input')) : jsonSchemaOf(action.input, 'input'));
