import type { z } from 'zod';
import { loadImportedDataSchema } from '#collection';
import { loadBacktestSchema, loadJudgeSchemas, loadRunSchema } from '#monitoring';
import { loadComparisonSchema, loadPlanDocumentSchema } from '#plan';
import { UsageError, type Command } from '../command.ts';

/** One schema, or those of what goes into a stream and what comes out of it, by name. */
type Schemas = z.ZodType | Readonly<Record<string, z.ZodType>>;

/** Commands whose JSON has a schema. Each is loaded only when asked for. */
const schemas: Readonly<Record<string, () => Promise<Schemas>>> = {
  'plan read': loadPlanDocumentSchema,
  'plan compare': loadComparisonSchema,
  'data read': loadImportedDataSchema,
  'monitor run': loadRunSchema,
  'monitor judge': loadJudgeSchemas,
  'monitor backtest': loadBacktestSchema,
  'serve set-up': async () => (await import('#actions')).setUpSchema,
};

/** Schemas of files that people write, in which what has a usual value may be left out; all others are of what a command prints. */
const written: ReadonlySet<string> = new Set(['serve set-up']);

const isOne = (given: Schemas): given is z.ZodType => 'safeParse' in given;

/** `halfsky schema NOUN VERB`: the JSON Schema of what a command prints with --json. */
export const schema: Command = {
  noun: 'schema',
  verb: null,
  usage: 'halfsky schema NOUN VERB',
  summary: `输出某个命令 --json 结果（或所读文件）的 JSON Schema（现有：${Object.keys(schemas).join('、')}）`,
  options: [],
  run: async ({ words }, terminal) => {
    const load = schemas[words.join(' ')];
    if (!load) throw new UsageError(`没有这个命令的 JSON Schema：${words.join(' ')}。现有：${Object.keys(schemas).join('、')}`);
    const { toJSONSchema: schemaOf } = await import('zod');
    const toJSONSchema = (one: z.ZodType): object => schemaOf(one, { io: written.has(words.join(' ')) ? 'input' : 'output' });
    const told = await load();
    terminal.out(JSON.stringify(isOne(told) ? toJSONSchema(told) : Object.fromEntries(Object.entries(told).map(([name, one]) => [name, toJSONSchema(one)])), null, 2));
    return 0;
  },
};
