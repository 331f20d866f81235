import { actions, moduleOf, moduleTitle, type Action } from '#actions';
import { actionCommand } from '../calling/action-command.ts';
import { UsageError, type Command, type CommandOption } from '../command.ts';
import { textTable } from '../text-table.ts';

const asJson: CommandOption = { name: 'json', help: '输出一份 JSON' };

/** A command as lists show it. */
type Listed = { readonly command: string; readonly title: string };

const listedAction = ({ name, title }: Action): Listed => ({ command: `halfsky ${name.replace('.', ' ')}`, title });
const listedCommand = ({ noun, verb, summary }: Command): Listed => ({ command: `halfsky ${noun}${verb === null ? '' : ` ${verb}`}`, title: summary });

const table = (listed: readonly Listed[]): string => textTable([{ heading: '命令', most: 100 }, { heading: '事项', most: 100 }], listed.map(({ command, title }) => [command, title]));

/** `halfsky <module>`: the commands of a module, those that need no server too. */
const moduleCommand = (module: string, listed: readonly Listed[]): Command => ({
  noun: module, verb: null, usage: `halfsky ${module} [--json]`, summary: `${moduleTitle(module)}：列出这一部分的命令`, options: [asJson],
  run: async ({ words, options }, terminal) => {
    if (words.length > 0) throw new UsageError(`没有这个命令：${module} ${words.join(' ')}\n\n${table(listed)}`);
    terminal.out(options['json'] === true ? JSON.stringify(listed) : `${moduleTitle(module)}\n\n${table(listed)}\n\n每个命令的说明：halfsky ${module} 命令 --help`);
    return 0;
  },
});

/**
 * The commands that follow from the list of actions and can be meant by two words: the action itself, and what lists its module. `local`: commands that are there besides.
 *
 * @example commandsOfActions('regions', 'add-region', []).map(({ verb }) => verb) // ['add-region', null]
 */
export function commandsOfActions(noun: string, verb: string | undefined, local: readonly Command[]): readonly Command[] {
  const members = [...actions.values()].filter(({ name }) => moduleOf(name) === noun);
  if (members.length === 0) return [];
  const meant = actions.get(`${noun}.${verb ?? ''}`);
  return [...(meant === undefined ? [] : [actionCommand(meant)]), moduleCommand(noun, [...local.filter((command) => command.noun === noun).map(listedCommand), ...members.map(listedAction)])];
}

/** `halfsky actions`: everything that can be done on a server. */
export const listActions: Command = {
  noun: 'actions', verb: null, usage: 'halfsky actions [--json]', summary: '列出可以向服务器办理的全部事项（命令和名称）', options: [asJson],
  run: async ({ words, options }, terminal) => {
    if (words.length > 0) throw new UsageError('halfsky actions 后面不写别的；一个部分的命令：halfsky 部分');
    const all = [...actions.values()];
    const sections = [...Map.groupBy(all, ({ name }) => moduleOf(name))].map(([module, members]) => `${moduleTitle(module)}\n${table(members.map(listedAction))}`);
    terminal.out(options['json'] === true
      ? JSON.stringify(all.map(({ name, kind, title, summary, permission }) => ({ name, kind, title, summary, permission })))
      : `${sections.join('\n\n')}\n\n每个命令的说明：halfsky 部分 命令 --help`);
    return 0;
  },
};
