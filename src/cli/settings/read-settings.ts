import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { dataFolder } from '#storage';
import { settingsList } from './settings-list.ts';
import { isTimeZone, usualTimeZone } from './time-zone.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the server program was told, read and checked. */
export type ProgramSettings = {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
  readonly secureCookies: boolean;
  readonly trustProxy: readonly string[];
  readonly timeZone: string;
  readonly dataFolder: string;
  readonly filesFolder: string;
  readonly backupsFolder: string;
  readonly logFile: string | null;
  readonly metricsToken: string | null;
  readonly backupPassphrase: string | null;
};

/** Settings, or every complaint about them; `unknown` are names that look like ours and mean nothing. */
export type ReadSettings = { readonly settings: ProgramSettings; readonly unknown: readonly string[] } | { readonly complaints: readonly string[] };

const usualPort = 4380;
const leastToken = 16;

const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)];
  return most !== undefined && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
};

const urlOf = (text: string): URL | null => (/^https?:\/\//.test(text) ? URL.parse(text) : null);

/**
 * Reads the settings of the server program from environment variables (options of the command line are laid over them before). An empty variable counts as not set. All complaints come
 * at once, in Chinese, each naming its variable; values that may be secret are not repeated.
 *
 * @example readSettings({ HALFSKY_PORT: '80a' }) // { complaints: ['HALFSKY_PORT 须是 0 到 65535 的整数，现在是“80a”'] }
 */
export function readSettings(environment: Environment): ReadSettings {
  const told = Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined || value.trim() === '' ? [] : [[name, value.trim()]])));
  const complaints: string[] = [];
  const expect = (holds: boolean, complaint: string): void => {
    if (!holds) complaints.push(complaint);
  };
  const { HALFSKY_PORT: port = String(usualPort), HALFSKY_HOST: host = '127.0.0.1', HALFSKY_PUBLIC_URL: url, HALFSKY_SECURE_COOKIES: secure, HALFSKY_TIME_ZONE: timeZone = usualTimeZone } = told;
  const { HALFSKY_METRICS_TOKEN: token, HALFSKY_TRUST_PROXY: proxies = '', HALFSKY_LOG: logFile, HALFSKY_FILES: files, HALFSKY_BACKUPS: backups } = told;
  const trustProxy = proxies.split(',').map((one) => one.trim()).filter((one) => one !== '');
  const strange = trustProxy.filter((one) => !isNetwork(one));
  const publicUrl = url === undefined ? null : urlOf(url);
  expect(/^\d{1,5}$/.test(port) && Number(port) <= 65_535, `HALFSKY_PORT 须是 0 到 65535 的整数，现在是“${port}”`);
  expect(!/\s|\//.test(host), `HALFSKY_HOST 须是地址或主机名，例如 127.0.0.1、0.0.0.0，现在是“${host}”`);
  expect(url === undefined || publicUrl !== null, `HALFSKY_PUBLIC_URL 须是以 http:// 或 https:// 开头的网址，现在是“${url ?? ''}”`);
  expect(secure === undefined || ['0', '1'].includes(secure), `HALFSKY_SECURE_COOKIES 只能是 1 或 0，现在是“${secure ?? ''}”`);
  expect(strange.length === 0, `HALFSKY_TRUST_PROXY 须是 IP 地址或网段（用逗号分隔），不能是“${strange.join('、')}”`);
  expect(isTimeZone(timeZone), `HALFSKY_TIME_ZONE 须是时区名称，例如 Asia/Shanghai、Asia/Urumqi，现在是“${timeZone}”`);
  expect(token === undefined || token.length >= leastToken, `HALFSKY_METRICS_TOKEN 至少要 ${String(leastToken)} 个字符`);
  if (complaints.length > 0) return { complaints };
  const data = dataFolder(told);
  const known = new Set(settingsList.map(({ name }) => name));
  return {
    settings: {
      host, port: Number(port), publicUrl: publicUrl === null ? null : publicUrl.origin, secureCookies: secure === undefined ? publicUrl?.protocol === 'https:' : secure === '1', trustProxy, timeZone,
      dataFolder: data, filesFolder: resolve(files ?? `${data}/files`), backupsFolder: resolve(backups ?? `${data}/backups`), logFile: logFile === undefined ? null : resolve(logFile), metricsToken: token ?? null,
      backupPassphrase: environment['HALFSKY_BACKUP_PASSPHRASE'] || null,
    },
    unknown: Object.keys(told).filter((name) => name.startsWith('HALFSKY_') && !known.has(name)).toSorted(),
  };
}
