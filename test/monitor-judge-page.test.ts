import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runCommand } from '#cli';
import { forecastModels, loadJudgeSchemas } from '#monitoring';
import { caseLimits } from '../src/monitoring/judging/case-limits.ts';
import { memoryTerminal } from './memory-terminal.ts';
import { differencesFrom, pageCases, pageTable } from './page-examples.ts';

const page = readFileSync('docs/monitor-judge.md', 'utf8');

/** Names of all properties and words of all enumerations anywhere in a JSON Schema. */
function namesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap(namesOf);
  return Object.entries(schema).flatMap(([key, value]) => (key === 'properties' ? [...Object.keys(value as object), ...Object.values(value as object).flatMap(namesOf)] : key === 'enum' ? (value as string[]) : namesOf(value)));
}

async function run(words: readonly string[], input = ''): Promise<{ readonly code: number; readonly out: string }> {
  const { terminal, printed } = memoryTerminal({ '-': new TextEncoder().encode(input) });
  return { code: await runCommand(words, terminal), out: printed.out };
}

describe('the page of monitor judge', () => {
  test('explains every field and word of what goes in and what comes out', async () => {
    const schemas = await loadJudgeSchemas();
    const names = [...new Set([schemas.case, schemas.result].flatMap((schema) => namesOf(z.toJSONSchema(schema))))];
    expect(names.length).toBeGreaterThan(80);
    expect(names.filter((name) => !['error', 'doubt', 'notice'].includes(name) && !page.includes(`\`${name}\``))).toEqual([]);
  });

  test('tells the schemas as the command prints them', async () => {
    const { code, out } = await run(['schema', 'monitor', 'judge']);
    const schemas = await loadJudgeSchemas();
    expect([code, JSON.parse(out)]).toEqual([0, { case: z.toJSONSchema(schemas.case), result: z.toJSONSchema(schemas.result) }]);
  });

  test.each(pageCases(page))('$line gives what is shown, and meets the schema', async ({ line, model, shown }) => {
    const { code, out } = await run(['monitor', 'judge', '--json', ...(model === null ? [] : ['--model', model])], line);
    const result: unknown = JSON.parse(out);
    expect([code, differencesFrom(shown, result), (await loadJudgeSchemas()).result.safeParse(result).success]).toEqual([0, [], true]);
  });

  test('lists the models that there are', () => {
    expect(pageTable(page, '| `--model` | |').map(([id]) => id)).toEqual(forecastModels.map(({ id }) => id));
  });

  test('lists the refusals that there are', () => {
    const codes = readFileSync('docs/issue-codes.md', 'utf8').match(/`case-[a-z-]+`/g) ?? [];
    expect(pageTable(page, '| `code` | when |').map(([code]) => `\`${code ?? ''}\``).sort()).toEqual([...codes].sort());
  });

  test('tells the bounds that are kept', () => {
    const { figure, people, digits, yearsAhead, ratePerHead, first, growth, slope } = caseLimits;
    const told = ['10¹⁵', '10¹⁰', `0 to ${String(digits)}`, `${String(yearsAhead)} years`, `${ratePerHead.toLocaleString('en')} times`, `\`first\` .001 to ${String(first.most)}`, `−${String(growth)} to ${String(growth)}`, `(−${String(slope)} to ${String(slope)})`];
    expect([told.filter((words) => !page.includes(words)), figure, people, first.least]).toEqual([[], 1e15, 1e10, 0.001]);
  });

  test('keeps its word on a stream: in order, blank lines silent, a bad line told and passed over', async () => {
    const good = '{"id":1,"years":[2024],"values":[9],"scale":"plain","bound":"at-least","value":1}';
    const { code, out } = await run(['monitor', 'judge', '--json'], `\uFEFF${good}\r\n\n{oops\n${good.replace('"id":1', '"id":2')}`);
    const lines = out.trimEnd().split('\n').map((line) => JSON.parse(line) as { readonly id: unknown; readonly issues?: readonly { readonly code: string; readonly line: number }[] });
    expect([code, lines.map(({ id }) => id), lines[1]?.issues?.map((issue) => [issue.code, issue.line])]).toEqual([0, [1, null, 2], [['case-not-json', 3]]]);
  });
});
