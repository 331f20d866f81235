import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { givesFile, inputSchemaOf, jsonSchemaOf, kindsOf, moduleOf, permissionWords, takesFile, type Action } from '#actions';
import { UsageError, type Command, type ExitCode, type Terminal, type Typed } from '../command.ts';
import { timeZoneOf } from '../settings/time-zone.ts';
import { actionHelp } from './action-help.ts';
import { callServer, type CallError, type Called, type SentFile } from './call-server.ts';
import { complaintsAbout } from './complaints.ts';
import { commandOptionsOf, fieldOptionsOf, type FieldOption } from './field-option.ts';
import { readSession } from './kept-session.ts';
import { localMoments } from './local-moments.ts';
import { namedThings } from './named-things.ts';
import { ownOptions } from './own-options.ts';
import { readFields } from './read-fields.ts';
import { readFiles } from './read-files.ts';
import { secretFields } from './secret-fields.ts';
import { isOpenLine, serverAddress } from './server-address.ts';
import { settleEnded, settleSession } from './settle-session.ts';
import { showAnswer } from './show-answer.ts';
import { exitCodeOf, showError } from './show-error.ts';

type Input = Readonly<Record<string, unknown>>;

/** One run of a command: what it is about, and where it goes. */
type Run = { readonly action: Action; readonly fields: readonly FieldOption[]; readonly typed: Typed; readonly terminal: Terminal; readonly address: string };

const textOf = (value: Typed['options'][string]): string | undefined => (typeof value === 'string' ? value : undefined);

async function wholeInput(path: string | undefined, { readInput }: Terminal): Promise<Input> {
  if (path === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readInput(path)).replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw new UsageError(`--input 不是有效的 JSON：${error.message}`);
    throw error;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new UsageError('--input 须是一个 JSON 对象');
  return value as Input;
}

async function sentFile({ action, typed: { words, options }, terminal }: Run): Promise<SentFile | undefined> {
  const [path, ...more] = words;
  if (!takesFile(action)) {
    if (path !== undefined) throw new UsageError(`多了“${words.join(' ')}”；输入用选项给出，见 --help`);
    return undefined;
  }
  if (path === undefined || more.length > 0) throw new UsageError('请给出一个要上传的文件');
  if (path === '-' && options['input'] === '-') throw new UsageError('标准输入不能既是文件又是 --input');
  const name = textOf(options['file-name']) ?? (path === '-' ? undefined : basename(path));
  if (name === undefined) throw new UsageError('从标准输入上传时，请用 --file-name 给出文件名');
  return { name, bytes: await terminal.readInput(path) };
}

/** Whether the answer carries a file, kept or made for it, that belongs into a file of the person's. */
export const answersWithFile = (action: Action): boolean => givesFile(action) || kindsOf(jsonSchemaOf(action.output, 'output').properties?.['file'] ?? {}).has('object');

/** A second code is asked for only where an account has one. */
async function withCode(error: Called, input: Input, { terminal, fields }: Run): Promise<Input | null> {
  const isAsked = 'error' in error && error.reason === 'code-needed' && fields.some(({ field }) => field === 'code') && terminal.person !== null;
  const code = isAsked ? await terminal.person?.ask('验证码（或恢复码）：') : null;
  return code ? { ...input, code } : null;
}

function fail(error: CallError, { action, typed, terminal, fields }: Run): ExitCode {
  const code = exitCodeOf(error);
  if (typed.options['json'] === true && code === 1) terminal.out(JSON.stringify(error));
  terminal.err(showError(error, fields));
  if (error.error === 'forbidden') terminal.err(`可办理：${permissionWords(action.permission)}`);
  return code;
}

type MadeFile = { readonly name: string; readonly text: string };
const madeFileIn = (output: unknown): MadeFile | null => {
  const file: unknown = typeof output === 'object' && output !== null && 'file' in output ? output.file : null;
  return typeof file === 'object' && file !== null && 'text' in file && typeof file.text === 'string' && 'name' in file && typeof file.name === 'string' ? { name: file.name, text: file.text } : null;
};

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function show(output: unknown, { action, typed, terminal, address }: Run): Promise<ExitCode> {
  const settled = await settleSession(output, action.name, address, terminal);
  const out = textOf(typed.options['out']);
  const made = out === undefined ? null : madeFileIn(settled.output);
  if (made !== null && out !== undefined) await terminal.writeChunks(out, bytesOf(made.text));
  const shown = made === null ? settled.output : { ...settled.output as object, file: { name: made.name, writtenTo: out } };
  terminal.out(typed.options['json'] === true ? JSON.stringify(shown) : showAnswer(localMoments(shown, timeZoneOf(terminal.environment)), jsonSchemaOf(action.output, 'output')));
  for (const line of settled.said) terminal.err(line);
  const next: unknown = typeof shown === 'object' && shown !== null && 'next' in shown ? shown.next : null;
  if (next !== null && next !== undefined && typed.options['json'] !== true) terminal.err(`还有更多：再加 --after ${String(next)}`);
  return 0;
}

async function receive(called: Called, run: Run): Promise<ExitCode> {
  const { typed, terminal } = run;
  if ('error' in called) return fail(called, run);
  if ('output' in called) return show(called.output, run);
  const out = textOf(typed.options['out']) ?? '';
  await terminal.writeChunks(out, called.file);
  terminal.out(typed.options['json'] === true ? JSON.stringify({ file: { name: called.name, writtenTo: out } }) : `已保存：${out}（${called.name}）`);
  return 0;
}

async function runAsked(run: Run): Promise<ExitCode> {
  const { action, fields, typed: { options }, terminal, address } = run;
  if (answersWithFile(action) && options['out'] === undefined && (givesFile(action) || options['json'] !== true)) throw new UsageError('请用 --out 文件 说明把得到的文件写到哪里');
  const [file, whole, session] = [await sentFile(run), await wholeInput(textOf(options['input']), terminal), await readSession(address, terminal)];
  const line = { address, token: action.permission === 'anyone' ? null : session?.token ?? null };
  const named = await namedThings(await readFiles(readFields(options, fields), fields, terminal), whole, fields, (name, input) => callServer(line, { name, kind: 'read', input }));
  if ('error' in named) return fail(named, run);
  const before = { ...whole, ...named.input };
  const withoutSecrets = complaintsAbout(action, before, file, fields).filter((text) => !fields.some(({ isSecret, option }) => isSecret && text.startsWith(`--${option}-file`)));
  const input = withoutSecrets.length > 0 ? before : { ...before, ...await secretFields(options, whole, fields, terminal) };
  const complaints = withoutSecrets.length > 0 ? withoutSecrets : complaintsAbout(action, input, file, fields);
  if (complaints.length > 0) throw new UsageError(`${complaints.join('\n')}\n说明：halfsky ${moduleOf(action.name)} ${action.name.slice(moduleOf(action.name).length + 1)} --help`);
  if (fields.some(({ isSecret }) => isSecret) && isOpenLine(address)) terminal.err(`注意：${address} 不是 HTTPS，密码会不加密地经过网络。`);
  const key = action.kind === 'write' ? textOf(options['request-key']) ?? randomUUID() : undefined;
  const asked = { name: action.name, kind: action.kind, file, key };
  const called = await callServer(line, { ...asked, input });
  const again = await withCode(called, input, run);
  const answer = again === null ? called : await callServer(line, { ...asked, input: again });
  if (!('error' in answer)) return receive(answer, run);
  const ended = await settleEnded(answer, action.name, session, address, terminal);
  return receive(ended === null ? answer : { output: ended }, run);
}

/**
 * The command that asks a server for an action: its options are the fields of the action's input.
 *
 * @example actionCommand(addRegionAction).usage // 'halfsky regions add-region [选项]'
 */
export function actionCommand(action: Action): Command {
  const module = moduleOf(action.name);
  const verb = action.name.slice(module.length + 1);
  const fields = fieldOptionsOf(inputSchemaOf(action));
  return {
    noun: module, verb, usage: `halfsky ${module} ${verb}${takesFile(action) ? ' FILE' : ''} [选项]`, summary: action.title,
    options: [...fields.flatMap(commandOptionsOf), ...ownOptions({ writes: action.kind === 'write', takesFile: takesFile(action), givesFile: answersWithFile(action) })],
    details: () => actionHelp(action, fields),
    run: async (typed, terminal) => runAsked({ action, fields, typed, terminal, address: serverAddress(textOf(typed.options['server']), terminal.environment) }),
  };
}
