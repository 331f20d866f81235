import { loadImportedDataSchema } from '#collection';
import { loadComparisonSchema, loadPlanDocumentSchema } from '#plan';
import { UsageError, type Command } from '../command.ts';

/** Commands whose JSON has a schema. Each is loaded only when asked for. */
const schemas: Readonly<Record<string, typeof loadPlanDocumentSchema | typeof loadComparisonSchema | typeof loadImportedDataSchema>> = {
  'plan read': loadPlanDocumentSchema,
  'plan compare': loadComparisonSchema,
  'data read': loadImportedDataSchema,
};

/** `halfsky schema NOUN VERB`: the JSON Schema of what a command prints with --json. */
export const schema: Command = {
  noun: 'schema',
  verb: null,
  usage: 'halfsky schema NOUN VERB',
  summary: `输出某个命令 --json 结果的 JSON Schema（现有：${Object.keys(schemas).join('、')}）`,
  options: [],
  run: async ({ words }, terminal) => {
    const load = schemas[words.join(' ')];
    if (!load) throw new UsageError(`没有这个命令的 JSON Schema：${words.join(' ')}。现有：${Object.keys(schemas).join('、')}`);
    const { toJSONSchema } = await import('zod');
    terminal.out(JSON.stringify(toJSONSchema(await load()), null, 2));
    return 0;
  },
};
