import { networkInterfaces } from 'node:os';
import { demoAccounts, demoPassword } from '#actions';

/** What stands behind the words at the end of a start. */
export type Ready = {
  readonly address: string;
  readonly publicUrl: string | null;
  readonly secureCookies: boolean;
  readonly isDemo: boolean;
  /** Somebody has still to set it up, in the browser. */
  readonly isSetUp: boolean;
  readonly isInTerminal: boolean;
  readonly accounts: readonly string[];
  readonly notes: readonly string[];
  readonly place: string;
  /** Started by npm in a checkout: the command is not on the path, npx finds it. */
  readonly isByNpm: boolean;
};

const isEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '[::]';

/** The addresses at which people reach the program: all of this machine where it listens on all. */
function addressesOf({ address, publicUrl }: Pick<Ready, 'address' | 'publicUrl'>): readonly string[] {
  const { hostname, port } = new URL(address);
  const own = isEverywhere(hostname) ? ['127.0.0.1', ...Object.values(networkInterfaces()).flatMap((all) => all ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map((one) => one.address)] : [hostname];
  return [...(publicUrl === null ? [] : [publicUrl]), ...own.map((host) => `http://${host}:${port}`)];
}

const isLocal = (address: string): boolean => /^http:\/\/(?:127\.|localhost|\[::1\])/.test(address);

/** The accounts of the example, with the one password that protects nothing. */
const demoWords = (): readonly string[] => [
  '【示例】当前是示例区：地区、规划、单位、人员和数据均属虚构，请勿录入真实数据。',
  `示例账号（密码都是 ${demoPassword}）：`, ...demoAccounts.map(({ login, name, word }) => `  ${login}  ${word}  ${name}`),
];

/**
 * What people read when the program is ready: where it is, what to do next, what to mind.
 *
 * @example readyWords(ready).join('\n') // '半边天已启动：http://127.0.0.1:4380 …'
 */
export function readyWords({ address, publicUrl, secureCookies, isDemo, isSetUp, isInTerminal, accounts, notes, place, isByNpm }: Ready): readonly string[] {
  const addresses = addressesOf({ address, publicUrl });
  const isOpen = !isLocal(address);
  const command = isByNpm ? 'npx halfsky' : 'halfsky';
  return [
    `半边天已启动：${addresses.join('  ')}`,
    ...(isDemo ? demoWords() : []),
    ...accounts,
    isSetUp ? `下一步：在浏览器打开 ${addresses[0] ?? address} ，用${isDemo ? '上面任一示例账号' : '管理员账号'}登录，看能办哪些事${accounts.length > 0 && !isDemo ? '：先建立地区、单位和人员' : ''}。` : `下一步：在浏览器打开 ${addresses[0] ?? address}/set-up ，输入验证码，选择安装示例区，或设置本地区和三个管理员。`,
    `办理事项：${command} accounts sign-in --login 登录名，再用 ${command} actions 列出全部命令${isByNpm ? '（另开一个窗口，在本文件夹里运行）' : ''}。`,
    `数据：${place}${isInTerminal ? '；按 Ctrl+C 停止' : ''}。检查运行状况：${command} doctor`,
    ...(isOpen && isDemo ? ['注意：示例账号的密码人人知道，其他电脑也能登录；请勿把示例区放在可公开访问的网络上。'] : []),
    ...(isOpen && !secureCookies ? ['注意：其他电脑可以访问，但没有 HTTPS，密码会在网络上明文传输。请放在 HTTPS 反向代理之后（docs/running.md），并设置 HALFSKY_PUBLIC_URL。'] : []),
    ...notes.map((note) => `注意：${note}`),
  ];
}
