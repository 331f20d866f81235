import { inputSchemaOf, moduleOf, moduleTitle, permissionWords, takesFile, type Action } from '../src/actions/index.ts';
import { answersWithFile } from '../src/cli/calling/action-command.ts';
import { commandOptionsOf, fieldOptionsOf } from '../src/cli/calling/field-option.ts';
import { ownOptions } from '../src/cli/calling/own-options.ts';
import { writtenCommand } from '../src/cli/calling/written-command.ts';
import type { CommandOption } from '../src/cli/command.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const optionRow = ({ name, value, help }: CommandOption): string => row([`\`--${name}${value === undefined ? '' : ` ${value}`}\``, help]);
const optionTable = (options: readonly CommandOption[]): readonly string[] => (options.length === 0 ? [] : ['', row(['选项', '说明']), row(['---', '---']), ...options.map(optionRow)]);

function sectionOf(action: Action): string {
  const fields = fieldOptionsOf(inputSchemaOf(action));
  const example = action.examples.find(({ refusedAt }) => refusedAt === undefined)?.input;
  const file = takesFile(action) ? { file: '文件.docx' } : {};
  return [
    `### \`halfsky ${action.name.replace('.', ' ')}${takesFile(action) ? ' FILE' : ''}\` ${action.title}`, '',
    `${action.summary}可办理：${permissionWords(action.permission)}。${answersWithFile(action) ? '得到的文件以 `--out 文件` 保存。' : ''}`,
    ...optionTable(fields.flatMap(commandOptionsOf)),
    ...(example === undefined ? [] : ['', '```', writtenCommand({ name: action.name, fields, input: example, ...file }), '```']),
  ].join('\n');
}

/**
 * The page that says how to ask a server from the command line, made of the list of actions.
 *
 * @example writeFileSync('docs/command-line.md', commandLinePage(actions))
 */
export function commandLinePage(actions: ReadonlyMap<string, Action>): string {
  const modules = Map.groupBy(actions.values(), ({ name }) => moduleOf(name));
  const common = ownOptions({ writes: true, takesFile: true, givesFile: true });
  return `# 用命令办理

由 \`node tools/make-command-line.ts\` 从事项清单生成，不要手改；\`test/command-line-page.test.ts\` 核对本页没有过时。不需要服务器的命令（读规划、算监测、做报告等）见 \`halfsky --help\`。

每一件能向运行中的服务器办理的事都是一个命令：\`halfsky 部分 事项\`。\`halfsky actions\` 列出全部，\`halfsky 部分\` 列出一个部分，\`halfsky 部分 事项 --help\` 说明一个命令。

## 登录

\`\`\`
halfsky accounts sign-in --login xitong
halfsky accounts sign-out
\`\`\`

密码在终端里询问，不显示；没有终端时从标准输入读一行，或用 \`--password-file 文件\`。密码从不写在命令行里，否则本机的其他人看得到。启用了两步验证的账号会再问验证码，也可以用 \`--code\`。
登录保存在用户配置文件夹的 \`halfsky/sessions\` 中（Linux、macOS：\`$XDG_CONFIG_HOME\` 或 \`~/.config\`；Windows：\`%APPDATA%\`），每台服务器一个文件，只有本人可读（0600）。环境变量 \`HALFSKY_TOKEN\` 给出的令牌优先。令牌只发给登录时的那台服务器，不跟随转址。

## 输入

每一项是一个选项：\`regionId\` 写作 \`--region-id\`。列表重复写；对象写成 JSON；是否类写 \`--ended\` 或 \`--no-ended\`；可以为空的写空文字 \`''\`；以减号开头的值写作 \`--name=-1\`。也可以用 \`--input 文件\`（或 \`-\`）给出整份 JSON，同时写的选项优先。
地区可以写编号、行政区划代码或名称，单位可以写编号或名称（须同时说明地区）；有几个同名的，命令不办，并列出它们。

## 输出

给人看的是表格或“字段：值”。\`--json\` 在标准输出给出恰好一份 JSON；没有办成时也是一份（\`error\`、\`message\`、\`reasons\`）。消息和提示在标准错误。列表分页，\`还有更多\` 时加 \`--after\`。

退出码：0 办成了；1 没有办成（不合规定、没有权限、连不上服务器等，说明每一个原因）；2 用法或输入不对（说明是哪个选项）。

办理事项时自动带上请求编号：连接中断会以同一编号再试一次，服务器只办一次。仍然不知道结果时，以 \`--request-key\` 写同一编号再办，得到同一结果。

## 各命令都有的选项
${optionTable(common).join('\n')}

\`--request-key\` 只用于办理，\`--out\` 只用于得到文件的命令，\`--file-name\` 只用于上传。

${[...modules].map(([module, members]) => `## ${moduleTitle(module)}\n\n${members.map(sectionOf).join('\n\n')}`).join('\n\n')}
`;
}
