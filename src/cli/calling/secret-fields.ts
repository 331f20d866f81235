import { UsageError, type Terminal, type Typed } from '../command.ts';
import type { FieldOption } from './field-option.ts';

const lineOf = (bytes: Uint8Array): string => (new TextDecoder().decode(bytes).split('\n')[0] ?? '').replace(/\r$/, '');

async function askTwice(word: string, isNew: boolean, { person, err }: Terminal): Promise<string | null> {
  if (person === null) return null;
  for (;;) {
    const answer = await person.askSecretly(`${word}（不显示）：`);
    if (answer === null || answer === '' || !isNew) return answer;
    if ((await person.askSecretly(`再输一次${word}：`)) === answer) return answer;
    err('两次输入的不一样，请重新输入。');
  }
}

/**
 * The secrets of an input: from the files named, from the person at the keyboard (a new one twice), or from standard input, a line each in their order. None of them is ever
 * an option, which others on the machine could read.
 *
 * @example await secretFields({ 'password-file': '口令.txt' }, {}, fields, terminal) // { password: '…' }
 */
export async function secretFields(options: Typed['options'], whole: Readonly<Record<string, unknown>>, fields: readonly FieldOption[], terminal: Terminal): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  let lines: string[] | null = null;
  const nextLine = async (): Promise<string | undefined> => {
    lines ??= new TextDecoder().decode(await terminal.readInput('-')).split('\n').map((line) => line.replace(/\r$/, ''));
    return lines.shift();
  };
  for (const { field, option, schema, required } of fields.filter(({ isSecret }) => isSecret)) {
    const path = options[`${option}-file`];
    const word = schema.description ?? option;
    if (typeof path === 'string') found[field] = path === '-' ? await nextLine() ?? '' : lineOf(await terminal.readInput(path));
    else if (field in whole || !required) continue;
    else {
      if (terminal.person === null && options['input'] === '-') throw new UsageError(`标准输入已用于 --input；请用 --${option}-file 给出${word}`);
      found[field] = (terminal.person === null ? await nextLine() : await askTwice(word, /new/i.test(field), terminal)) ?? '';
    }
    if (found[field] === '') throw new UsageError(`没有得到${word}；可以用 --${option}-file 文件`);
  }
  return found;
}
