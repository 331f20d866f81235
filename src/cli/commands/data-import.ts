import { basename } from 'node:path';
import { actions, inputSchemaOf, jsonSchemaOf, type Action } from '#actions';
import { callServer, type CallError, type Called, type Line } from '../calling/call-server.ts';
import { commandOptionsOf, fieldOptionsOf } from '../calling/field-option.ts';
import { readSession } from '../calling/kept-session.ts';
import { namedThings } from '../calling/named-things.ts';
import { readFields } from '../calling/read-fields.ts';
import { serverAddress } from '../calling/server-address.ts';
import { showAnswer } from '../calling/show-answer.ts';
import { exitCodeOf, showError } from '../calling/show-error.ts';
import { UsageError, type Command, type ExitCode, type Terminal } from '../command.ts';

/** The fields of the import that are typed; the file's attachment is made here. */
const asked = (): Action => {
  const action = actions.get('collection.import-table');
  if (action === undefined) throw new Error('there is no import of tables');
  return action;
};
const fields = () => fieldOptionsOf(inputSchemaOf(asked())).filter(({ field }) => !['attachmentId', 'mode'].includes(field));

/** How often the server is asked how far it is, in milliseconds. */
const askEveryMs = 400;

type Standing = { readonly state: string; readonly progress: number; readonly progressNote: string | null; readonly failure: string | null; readonly report: { readonly applied: boolean } | null };

const isFailed = (called: Called): called is CallError => 'error' in called;
const outputOf = <Output>(called: Called): Output | CallError => (isFailed(called) ? called : ('output' in called ? called.output as Output : { error: 'not-halfsky', message: '服务器的回答不是所要的内容。' }));

/** Waits until the import has ended, and says how far it is. */
async function ended(line: Line, place: Readonly<Record<string, unknown>>, { err }: Terminal): Promise<Standing | CallError> {
  let said = '';
  for (;;) {
    const standing = outputOf<Standing>(await callServer(line, { name: 'collection.get-table-import', kind: 'read', input: place }));
    if ('error' in standing || !['waiting', 'running'].includes(standing.state)) return standing;
    const note = `${String(Math.floor(standing.progress))}% ${standing.progressNote ?? '等待'}`;
    if (note !== said) err(note);
    said = note;
    await new Promise((resolve) => { setTimeout(resolve, askEveryMs); });
  }
}

/** `halfsky data import FILE`: sends a table to a server, looks at what it would do, and with `--apply` brings it in. */
export const dataImport: Command = {
  noun: 'data',
  verb: 'import',
  usage: 'halfsky data import FILE --region-id 地区 [--apply] [选项]',
  summary: '把数据表送到服务器：先看会新增、更新、修订多少和有哪些错误；加 --apply 才导入，有一处错误就一行也不导入',
  options: [
    { name: 'apply', help: '没有错误就导入；不加只看不导' }, ...fields().flatMap(commandOptionsOf), { name: 'server', value: '地址', help: '服务器地址' }, { name: 'json', help: '输出一份 JSON' },
  ],
  run: async ({ words, options }, terminal): Promise<ExitCode> => {
    const [path, ...more] = words;
    if (path === undefined || more.length > 0) throw new UsageError('请给出一个数据表文件，例如：halfsky data import 数据.csv --region-id 示例区');
    const address = serverAddress(typeof options['server'] === 'string' ? options['server'] : undefined, terminal.environment);
    const line: Line = { address, token: (await readSession(address, terminal))?.token ?? null };
    const fail = (error: CallError): ExitCode => {
      terminal.err(showError(error, fields()));
      return exitCodeOf(error);
    };
    const named = await namedThings(readFields(options, fields()), {}, fields(), (name, input) => callServer(line, { name, kind: 'read', input }));
    if ('error' in named) return fail(named);
    const regionId = named.input['regionId'];
    if (typeof regionId !== 'string') throw new UsageError('请用 --region-id 说明是哪个地区');
    const file = { name: basename(path), bytes: await terminal.readInput(path) };
    const kept = outputOf<{ attachmentId: string }>(await callServer(line, { name: 'files.add-file', kind: 'write', file, input: { regionId, subjectKind: 'table-import', subjectId: 'data-import', use: 'data-table' } }));
    if ('error' in kept) return fail(kept);
    const begun = outputOf<{ importId: string }>(await callServer(line, { name: 'collection.import-table', kind: 'write', input: { ...named.input, attachmentId: kept.attachmentId, mode: options['apply'] === true ? 'apply' : 'preview' } }));
    if ('error' in begun) return fail(begun);
    const standing = await ended(line, { regionId, importId: begun.importId }, terminal);
    if ('error' in standing) return fail(standing);
    const shown = actions.get('collection.get-table-import');
    terminal.out(options['json'] === true || shown === undefined ? JSON.stringify(standing) : showAnswer(standing, jsonSchemaOf(shown.output, 'output')));
    return standing.state === 'done' ? 0 : 1;
  },
};
