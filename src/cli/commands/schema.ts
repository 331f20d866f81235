import { loadImportedDataSchema } from '#collection';
import { loadBacktestSchema, loadRunSchema } from '#monitoring';
import { loadComparisonSchema, loadPlanDocumentSchema } from '#plan';
import type { z } from 'zod';
import { UsageError, type Command } from '../command.ts';

/** Commands whose JSON has a schema. Each is loaded only when asked for. */
const schemas: Readonly<Record<string, () => Promise<z.ZodType>>> = {
  'plan read': loadPlanDocumentSchema,
  'plan compare': loadComparisonSchema,
  'data read': loadImportedDataSchema,
  'monitor run': loadRunSchema,
  'monitor backtest': loadBacktestSchema,
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
