import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actions, inputSchemaOf, jsonSchemaOf, takesFile, type JsonSchema } from '#actions';
import { commandsFor } from '../commands/index.ts';
import { actionCommand } from './action-command.ts';
import { commandOptionsOf, fieldOptionsOf, isFileField } from './field-option.ts';
import { ownOptions } from './own-options.ts';
import { localMoments } from './local-moments.ts';
import { readFields } from './read-fields.ts';
import { readFiles } from './read-files.ts';
import { isOpenLine, serverAddress } from './server-address.ts';
import { showAnswer } from './show-answer.ts';
import { choicesIn, wordOfChoice } from './word-of-choice.ts';
import { writtenCommand } from './written-command.ts';

const all = [...actions.values()];

/** The files inside an input, by their names. */
const filesOf = (input: object): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.values(input).flatMap((value: unknown) => (typeof value === 'object' && value !== null && 'content' in value && 'name' in value ? [[String(value.name), new Uint8Array(Buffer.from(String(value.content), 'base64'))] as const] : [])));

describe('the commands of the list', () => {
  test('every action is a command of its module, found by its two words', async () => {
    for (const { name, title } of all) {
      const [module = '', verb = ''] = name.split('.');
      expect((await commandsFor([module, verb])).find((command) => command.noun === module && command.verb === verb)?.summary).toBe(title);
    }
  });

  test('no two options of an action are called the same', () => {
    const twice = all.flatMap((action) => {
      const names = actionCommand(action).options.map(({ name }) => name);
      return names.filter((name, at) => names.indexOf(name) !== at || name === 'help').map((name) => `${action.name} --${name}`);
    });
    expect(twice).toEqual([]);
  });

  test('a secret is never an option', () => {
    expect(all.flatMap((action) => actionCommand(action).options.filter(({ name }) => name.endsWith('password')).map(() => action.name))).toEqual([]);
    expect(ownOptions({ writes: true, takesFile: true, givesFile: true }).map(({ name }) => name)).toEqual(['server', 'input', 'json', 'request-key', 'out', 'file-name']);
  });

  test.each(all.map((action) => [action.name, action] as const))('the example of %s, written as a command line, is read back as it was', async (_name, action) => {
    const fields = fieldOptionsOf(inputSchemaOf(action));
    for (const { input, refusedAt } of action.examples) {
      if (refusedAt !== undefined || typeof input !== 'object' || input === null) continue;
      const known = Object.entries(input).filter(([field, value]) => fields.some((one) => one.field === field && !one.isSecret) && !(Array.isArray(value) && value.length === 0));
      const options = Object.fromEntries(known.map(([field, value]: [string, unknown]): readonly [string, string | boolean | readonly string[]] => {
        const { option, isFlag } = fields.find((one) => one.field === field) ?? { option: field, isFlag: false };
        if (isFlag) return [value === true || value === 'true' ? option : `no-${option}`, true];
        if (isFileField(fields.find((one) => one.field === field) ?? { schema: {} })) return [option, (value as { name: string }).name];
        const text = (one: unknown): string => (one === null ? '' : typeof one === 'string' ? one : JSON.stringify(one));
        return [option, Array.isArray(value) ? value.map(text) : text(value)];
      }));
      const read = await readFiles(readFields(options, fields), fields, { readInput: async (path) => filesOf(input).get(path) ?? new Uint8Array() });
      const plain = Object.fromEntries(Object.entries(input).filter(([field]) => known.some(([name]) => name === field)).map(([field, value]: [string, unknown]) => [field, value === 'true' ? true : typeof read[field] === 'number' && typeof value === 'string' ? Number(value) : value]));
      expect(read).toEqual(plain);
      const whole = takesFile(action) ? { ...read, sha256: '0'.repeat(64), size: 1, name: 'a.docx', contentType: 'application/octet-stream' } : read;
      expect(action.input.safeParse(whole).error?.issues.filter(({ path }) => !fields.some(({ field, isSecret }) => isSecret && field === path[0])) ?? []).toEqual([]);
    }
  });
});

describe('a written command line', () => {
  const fields = fieldOptionsOf({ properties: { name: { type: 'string' }, open: { type: 'boolean' }, years: { type: 'array', items: { type: 'integer' } }, code: { anyOf: [{ type: 'string' }, { type: 'null' }] } } });

  test.each<readonly [object, string]>([
    [{ name: '示例区' }, 'halfsky a b --name 示例区'],
    [{ name: "李's 区 $(rm)" }, "halfsky a b --name '李'\\''s 区 $(rm)'"],
    [{ open: true, years: [2020, 2021] }, 'halfsky a b --open --years 2020 --years 2021'],
    [{ open: false, code: null }, "halfsky a b --no-open --code ''"],
  ])('%j', (input, expected) => {
    expect(writtenCommand({ name: 'a.b', fields, input })).toBe(expected);
  });
});

describe('what people type', () => {
  const fields = fieldOptionsOf({
    properties: {
      role: { type: 'string', enum: ['office-clerk', 'unit-reporter'] }, level: { type: 'string', enum: ['city', 'district'], description: '层级：city 市、district 区县' },
      file: { type: 'object', properties: { name: { type: 'string' }, content: { type: 'string', contentEncoding: 'base64' } } },
    },
  });

  test('is a choice by its code or by its word, and stays what it is when it is neither', () => {
    expect(readFields({ role: '填报人', level: '区县' }, fields)).toEqual({ role: 'unit-reporter', level: 'district' });
    expect(readFields({ role: 'office-clerk', level: '区' }, fields)).toEqual({ role: 'office-clerk', level: '区' });
  });

  test('is the path of a file, whose name and content go along', async () => {
    const typed = readFields({ file: 'lists/单位.csv' }, fields);
    expect(await readFiles(typed, fields, { readInput: async (path) => new TextEncoder().encode(path) })).toEqual({ file: { name: '单位.csv', content: Buffer.from('lists/单位.csv').toString('base64') } });
    await expect(readFiles({ file: '-' }, fields, { readInput: async () => new Uint8Array() })).rejects.toThrow('--file 须是文件，不能是标准输入');
  });

  test('a choice is explained by its word where the description does not', () => {
    expect(fields.flatMap(commandOptionsOf).map(({ name, value, help }) => [name, value, help])).toEqual([
      ['role', 'office-clerk|unit-reporter', 'office-clerk 妇儿工委办工作人员、unit-reporter 填报人'], ['level', 'city|district', '层级：city 市、district 区县'], ['file', '文件', ''],
    ]);
  });
});

test('moments are shown as the clock of the place shows them; days stay days', () => {
  expect(localMoments({ at: '2026-11-22T16:16:32.216Z', days: ['2026-11-22'], deep: { text: 'am 2026-11-22T16:16:32Z' } }, 'Asia/Shanghai')).toEqual({ at: '2026-11-23 00:16:32', days: ['2026-11-22'], deep: { text: 'am 2026-11-22T16:16:32Z' } });
});

describe('the address of the server', () => {
  test.each<readonly [string | undefined, Readonly<Record<string, string>>, string]>([
    [undefined, {}, 'http://127.0.0.1:4380'],
    [undefined, { HALFSKY_SERVER: 'https://halfsky.example.gov.cn/' }, 'https://halfsky.example.gov.cn'],
    ['http://10.0.0.5:4380/a/', { HALFSKY_SERVER: 'https://other' }, 'http://10.0.0.5:4380/a'],
  ])('%s %j', (typed, environment, expected) => {
    expect(serverAddress(typed, environment)).toBe(expected);
  });

  test('is an open line without HTTPS, except on this machine', () => {
    expect(['http://127.0.0.1:1', 'http://localhost', 'http://[::1]:1', 'https://a.cn', 'http://a.cn', 'http://10.0.0.5:4380'].map(isOpenLine)).toEqual([false, false, false, false, true, true]);
  });
});

/** Every field of an answer, and every schema it holds, with the name it goes by. */
function partsOf(root: JsonSchema): readonly { readonly field: string; readonly schema: JsonSchema }[] {
  const seen = new Set<JsonSchema>();
  const walked = (schema: JsonSchema): { field: string; schema: JsonSchema }[] => {
    if (seen.has(schema)) return [];
    seen.add(schema);
    const below = [root.$defs?.[schema.$ref?.replace('#/$defs/', '') ?? ''] ?? [], schema.items ?? [], schema.anyOf ?? [], schema.oneOf ?? [], schema.allOf ?? []].flat();
    return [...Object.entries(schema.properties ?? {}).flatMap(([field, part]) => [{ field, schema: part }, ...walked(part)]), ...below.flatMap(walked)];
  };
  return walked(root);
}

test.each(all.map((action) => [action.name, action] as const))('the answer of %s calls every field and every choice in Chinese', (_name, action) => {
  const parts = partsOf(jsonSchemaOf(action.output, 'output'));
  expect(parts.flatMap(({ field, schema }) => (/^[^：]*[a-z]{3}/.test(showAnswer({ [field]: 1 }, { properties: { [field]: schema } })) ? [field] : []))).toEqual([]);
  expect(parts.flatMap(({ field, schema }) => choicesIn(schema).filter((choice) => /[a-z]/.test(choice) && choice !== 'true' && choice !== 'false' && wordOfChoice(choice, field, schema) === null).map((choice) => `${field} ${choice}`))).toEqual([]);
});

describe('an answer for people', () => {
  test('says a code once where its word stands beside it', () => {
    expect(showAnswer({ role: 'lead', roleWord: '牵头' }, {})).toBe('分工：牵头');
  });

  test('shows a list as a table, in the words of its schema, without columns that hold nothing', () => {
    const schema = { type: 'object', properties: { people: { type: 'array', items: { type: 'object', properties: { name: { type: 'string', description: '姓名' }, level: { type: 'string', description: '层级：city 市、district 区县' }, contact: { type: 'string' }, count: { type: 'integer' } } } } } } as const;
    expect(showAnswer({ people: [{ count: 3, name: '张丽', level: 'district', contact: null }] }, schema)).toBe('姓名  层级  条数\n────  ────  ────\n张丽  区县     3');
    expect(showAnswer({ people: [] }, schema)).toBe('没有记录。');
  });

  test('shows a single thing as lines, what is nested set in, and nothing as 无', () => {
    expect(showAnswer({ name: { zh: '示例区' }, ended: false, note: null, session: { startedAt: 'x' }, parts: [{ name: '甲' }], aliases: ['乙', '丙'] }, {})).toBe('名称：示例区\n已撤销：否\n说明：无\n会话：\n  开始于：x\n部分（1）：\n  名称\n  ────\n  甲\n别名：乙、丙');
  });

  test('never steers the terminal', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('\u001b[31m', '\u0007', '\u009b', '\u202e', '\r', '甲', 'a', '\n'), { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      expect(showAnswer({ name: text, list: [{ note: text, of: [text] }], deep: { sentence: text } }, {})).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }));
  });
});
