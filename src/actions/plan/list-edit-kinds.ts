import { z } from 'zod';
import { installationRegionId } from '#storage';
import { planEditKinds } from '#plan';
import { readAction } from '../action.ts';

const kind = z.object({ edit: z.string(), title: z.string(), schema: z.record(z.string(), z.unknown()).describe('该操作的 JSON Schema'), example: z.record(z.string(), z.unknown()).nullable() });

/** Everything that can be done to a draft, with the fields each edit takes. */
export const listEditKindsAction = readAction({
  name: 'plan.list-edit-kinds',
  title: '修改操作一览',
  summary: '列出修改草案的全部操作和各自的字段。',
  input: z.object({}),
  output: z.object({ kinds: z.array(kind) }),
  permission: 'signed-in',
  scope: () => ({ regionId: installationRegionId }),
  read: async () => ({
    kinds: (await planEditKinds()).map(({ id, title, input, examples }) => ({ edit: id, title, schema: z.toJSONSchema(input, { unrepresentable: 'any' }) as Record<string, unknown>, example: examples.find(({ refused }) => refused === undefined)?.edit ?? null })),
  }),
  examples: [{ input: {} }],
});
