import { roles, type Role } from '../src/kernel/index.ts';
import { moduleOf, moduleTitle, type Action } from '../src/actions/index.ts';

const roleNames = Object.keys(roles) as Role[];
const mark = ({ permission }: Action, role: Role): string => (permission === 'anyone' || permission === 'signed-in' || permission.includes(role) ? '✓' : '');
const forNobody = ({ permission }: Action): string => (permission === 'anyone' ? '✓' : '');
const forEveryone = ({ permission }: Action): string => (permission === 'anyone' || permission === 'signed-in' ? '✓' : '');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/**
 * The page that says who may do what, made of the list of actions: a row an action, a column a role.
 *
 * @example writeFileSync('docs/permissions.md', permissionsPage(actions))
 */
export function permissionsPage(actions: ReadonlyMap<string, Action>): string {
  const heads = ['未登录', '无岗位', ...roleNames.map((role) => roles[role].word)];
  const modules = Map.groupBy(actions.values(), ({ name }) => moduleOf(name));
  const tables = [...modules].map(([module, members]) => [
    `## ${moduleTitle(module)}`, '',
    row(['事项', '名称', ...heads]), row(['---', '---', ...heads.map(() => ':-:')]),
    ...members.map((action) => row([action.title, `\`${action.name}\``, forNobody(action), forEveryone(action), ...roleNames.map((role) => mark(action, role))])),
  ].join('\n'));
  return `# 谁能办什么

由 \`node tools/make-permissions.ts\` 从事项清单生成，不要手改；\`test/server/permissions.test.ts\` 以每一种岗位真正请求每一个地址，并核对本表没有过时。
没有 ✓ 就不能办：未登录的回答 401，已登录而无权的回答 403。岗位只在授予它的地区（及其下级，如岗位如此规定）和单位内有效；一件事对某个具体对象此刻能不能办，由显示该对象的查询在 \`allowed\` 中给出。

${tables.join('\n\n')}
`;
}
