import type { CommandOption } from '../command.ts';

/** What every command that asks a server understands besides the fields of its action. No field may be called like one of these (tested). */
const everywhere: readonly CommandOption[] = [
  { name: 'server', value: '地址', help: '服务器地址；不写则用环境变量 HALFSKY_SERVER，再不然 http://127.0.0.1:4380' },
  { name: 'input', value: '文件', help: '整份输入（JSON 文件，- 表示标准输入）；与选项同时给出时以选项为准' },
  { name: 'json', help: '输出一份 JSON' },
];
const ofWrites: CommandOption = { name: 'request-key', value: '文字', help: '请求编号（8 至 100 个字符）：同一编号重复提交只办一次；不写则自动生成' };
const ofFiles: CommandOption = { name: 'out', value: '文件', help: '把得到的文件写到这里' };
const ofUploads: CommandOption = { name: 'file-name', value: '文字', help: '文件的名称；不写则用文件自己的名称' };

/** Which of them an action has use for. */
export type OptionUse = { readonly writes: boolean; readonly takesFile: boolean; readonly givesFile: boolean };

/**
 * The options that do not come from the schema of an action.
 *
 * @example ownOptions({ writes: false, takesFile: false, givesFile: true }).map(({ name }) => name) // ['server', 'input', 'json', 'out']
 */
export const ownOptions = ({ writes, takesFile, givesFile }: OptionUse): readonly CommandOption[] => [...everywhere, ...(writes ? [ofWrites] : []), ...(givesFile ? [ofFiles] : []), ...(takesFile ? [ofUploads] : [])];
