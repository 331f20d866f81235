import { roles } from '#kernel';
import { escapeHtml } from '#documents';
import { inputSchemaOf, moduleOf, moduleTitle, type Action, type Caller, type JsonSchema } from '#actions';

const isText = ({ type, anyOf }: JsonSchema): boolean => type === 'string' || (anyOf ?? []).some((one) => one.type === 'string');

function fieldOf([name, property]: [string, JsonSchema], required: readonly string[]): string {
  const secret = /password/i.test(name);
  const type = secret ? 'password' : property.type === 'boolean' ? 'checkbox' : property.type === 'integer' ? 'number' : 'text';
  const completion = secret ? (/new/i.test(name) ? 'new-password' : 'current-password') : /code/i.test(name) ? 'one-time-code' : /name|login/i.test(name) ? 'username' : 'off';
  return `<label><span>${escapeHtml(property.description ?? name)}</span><input name="${escapeHtml(name)}" type="${type}" autocomplete="${completion}"${required.includes(name) ? ' required' : ''}></label>`;
}

/** A form for an action with plain fields; the script of the page sends it. */
function formOf(action: Action, button: string, plain = false): string {
  const { properties = {}, required = [] } = inputSchemaOf(action);
  const fields = Object.entries(properties).filter(([, property]) => isText(property) || property.type === 'boolean' || property.type === 'integer');
  return `<form data-action="${escapeHtml(action.name)}" class="panel">${fields.map((field) => fieldOf(field, required)).join('')}<p class="answer" role="alert"></p><button${plain ? ' class="plain"' : ''}>${escapeHtml(button)}</button></form>`;
}

const rolesTable = (caller: Caller, nameOf: (regionId: string) => string): string => `<table class="roles"><thead><tr><th>岗位</th><th>地区</th><th>做什么</th></tr></thead><tbody>${caller.roles
  .map(({ role, regionId }) => `<tr><td>${escapeHtml(roles[role].word)}</td><td>${escapeHtml(nameOf(regionId))}</td><td>${escapeHtml(roles[role].purpose)}</td></tr>`).join('')}</tbody></table>`;

const actionsTable = (open: readonly Action[]): string => `<table class="actions"><thead><tr><th>模块</th><th>事项</th><th>说明</th></tr></thead><tbody>${open
  .map(({ name, title, summary }) => `<tr><td>${escapeHtml(moduleTitle(moduleOf(name)))}</td><td><a href="/api/#${escapeHtml(encodeURIComponent(name))}">${escapeHtml(title)}</a></td><td>${escapeHtml(summary)}</td></tr>`).join('')}</tbody></table>`;

/** What the start page is made of. `open` are the actions the caller may take. */
export type StartPage = { readonly caller: Caller; readonly open: readonly Action[]; readonly actions: ReadonlyMap<string, Action>; readonly csrfToken: string | null; readonly nameOf: (regionId: string) => string };

function signedOutContent(actions: ReadonlyMap<string, Action>): string {
  const signIn = actions.get('accounts.sign-in');
  const form = signIn ? `${formOf(signIn, '登录')}<noscript><p class="answer">登录需要浏览器启用脚本。</p></noscript>` : '<p>本程序没有登录功能。</p>';
  return `<h1>登录</h1>\n${form}`;
}

/** What has to be done first, a change of password for one, is asked for in place. */
function restrictedContent({ caller, actions }: StartPage): string {
  const first = (caller.restrictedTo ?? []).flatMap((name) => actions.get(name) ?? []).filter(({ kind, name }) => kind === 'write' && name !== 'accounts.sign-out');
  return first.map((action) => `<h2>请先办理：${escapeHtml(action.title)}</h2><p>${escapeHtml(action.summary)}</p>${formOf(action, action.title)}`).join('\n');
}

/**
 * The start page until there is a staff application: the form to sign in, or who is signed in, in which roles, and what they may do.
 *
 * @example startPageContent({ caller, open, actions, csrfToken, nameOf })
 */
export function startPageContent(page: StartPage): string {
  const { caller, actions, csrfToken, nameOf } = page;
  const open = page.open.filter(({ permission }) => permission !== 'anyone');
  if (caller.personId === null) return signedOutContent(actions);
  const signOut = actions.get('accounts.sign-out');
  return `<h1>${escapeHtml(caller.personName)}，您好</h1>
<div${csrfToken === null ? '' : ` data-csrf="${escapeHtml(csrfToken)}"`}>${signOut ? formOf(signOut, '退出登录', true) : ''}</div>
${caller.restrictedTo === null ? '' : restrictedContent(page)}
<h2>我的岗位</h2>${caller.roles.length === 0 ? '<p class="quiet">还没有授予岗位，请联系安全管理员。</p>' : rolesTable(caller, nameOf)}
<h2>我能办的事</h2>${open.length === 0 ? '<p class="quiet">没有。</p>' : `<p class="quiet">办理界面还在建设，现在用命令行（<code>halfsky actions</code> 列出全部事项）或接口办理。</p>${actionsTable(open)}`}`;
}
