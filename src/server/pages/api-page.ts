import { escapeHtml } from '#documents';
import { errors, inputSchemaOf, jsonSchemaOf, moduleOf, moduleTitle, permissionWords, type Action } from '#actions';
import { errorsOfAction } from '../openapi/errors-of-action.ts';
import { fieldTable } from './field-table.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const queryOf = (input: unknown): string => {
  const pairs = Object.entries(typeof input === 'object' && input !== null ? input : {}).flatMap(([name, value]: [string, unknown]) => (Array.isArray(value) ? value : [value]).map((one: unknown): [string, string] => [name, typeof one === 'object' && one !== null ? JSON.stringify(one) : String(one)]));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
};

/** How the action is asked from a command line, with the first of its examples. */
function curlOf(action: Action, origin: string): string {
  const input = action.examples.find(({ refusedAt }) => refusedAt === undefined)?.input ?? {};
  const token = action.permission === 'anyone' ? [] : ['-H "Authorization: Bearer $TOKEN"'];
  const address = `${origin}/api/${action.name}`;
  if (action.kind === 'read') return ['curl', ...token, ...(action.givesFile ? ['-OJ'] : []), quoted(`${address}${queryOf(input)}`)].join(' ');
  const body = action.takesFile ? [`-F ${quoted(`input=${JSON.stringify(input)};type=application/json`)}`, "-F 'file=@文件'"] : ["-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(input))}`];
  return ['curl', ...token, ...body, quoted(address)].join(' \\\n  ');
}

const errorTable = (action: Action): string => `<table class="fields"><thead><tr><th>状态</th><th>代码</th><th>说明</th></tr></thead><tbody>${errorsOfAction(action)
  .map((code) => `<tr><td>${String(errors[code].status)}</td><td><code>${code}</code></td><td>${escapeHtml(errors[code].message)}</td></tr>`).join('')}</tbody></table>`;

function entryOf(action: Action, origin: string): string {
  const method = action.kind === 'read' ? 'GET' : 'POST';
  const who = permissionWords(action.permission);
  const givesFile = action.kind === 'read' && action.givesFile === true;
  const output = givesFile ? '<p>文件本身，以附件下载。</p>' : fieldTable(jsonSchemaOf(action.output, 'output'), '必有') ?? '<p class="quiet">没有内容。</p>';
  const words = [action.name, action.title, action.summary, who].join(' ').toLowerCase();
  return `<details id="${escapeHtml(action.name)}" data-words="${escapeHtml(words)}">
<summary><h3>${escapeHtml(action.title)}</h3><span><span class="method ${method.toLowerCase()}">${method}</span> <code>/api/${escapeHtml(action.name)}</code></span><span class="quiet">${escapeHtml(who)}</span></summary>
<div><p>${escapeHtml(action.summary)}</p>
<h4>提交${action.kind === 'write' && action.takesFile ? '（multipart/form-data：先 input，内容是下列各项的 JSON；后 file）' : ''}</h4>${fieldTable(inputSchemaOf(action), '必填') ?? '<p class="quiet">不需要任何内容。</p>'}
<h4>回答</h4>${output}
<h4>例</h4><pre>${escapeHtml(curlOf(action, origin))}</pre>
<h4>可能的错误</h4>${errorTable(action)}</div>
</details>`;
}

/**
 * The readable page of the API: every action by module, with who may, what goes in and comes out, its errors and an example. `origin` stands in the examples.
 *
 * @example apiPageContent(actions, 'https://halfsky.example.gov.cn')
 */
export function apiPageContent(actions: ReadonlyMap<string, Action>, origin: string): string {
  const modules = Map.groupBy(actions.values(), ({ name }) => moduleOf(name));
  return `<h1>接口说明</h1>
<p>每一件能办的事是一个地址：查询用 GET，办理用 POST（内容是 JSON）。程序可直接读取 <a href="/api/openapi.json">OpenAPI 3.1 说明</a>。程序登录后以 <code>Authorization: Bearer 令牌</code> 表明身份；重要的办理事项请带 <code>Idempotency-Key</code>，同一编号只执行一次。</p>
<p class="search"><label for="search">查找</label><input id="search" type="search" placeholder="名称、地址、岗位" autocomplete="off"></p>
<p id="none" hidden>没有找到。</p>
${[...modules].map(([module, members]) => `<section data-module="${escapeHtml(module)}"><h2>${escapeHtml(moduleTitle(module))} <code class="quiet">${escapeHtml(module)}</code></h2>\n${members.map((action) => entryOf(action, origin)).join('\n')}</section>`).join('\n')}`;
}
