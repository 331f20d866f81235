/** One environment variable the program reads: its name, what it is for, and what holds without it. The table of docs/running.md says the same (a test compares). */
export type EnvironmentVariable = { readonly name: string; readonly meaning: string; readonly usual: string };

/** Every environment variable of the program. Names that begin with HALFSKY_ and do not stand here are warned of. */
export const environmentVariables: readonly EnvironmentVariable[] = [
  { name: 'HALFSKY_DATA', meaning: '数据文件夹：内置数据库、上传的文件、备份', usual: '启动时所在文件夹下的 data' },
  { name: 'DATABASE_URL', meaning: '自行维护的 PostgreSQL（15 或更新）的地址；写了就不用内置数据库', usual: '内置数据库' },
  { name: 'DATABASE_OWNER_URL', meaning: '拥有数据表的数据库用户的地址，只用于升级数据结构、恢复备份和分布；写了，DATABASE_URL 的用户就不能改动审计记录', usual: 'DATABASE_URL 的用户拥有数据表' },
  { name: 'HALFSKY_ENGINE', meaning: '数据库：embedded（内置）、postgres（DATABASE_URL）、pglite（只供试用）', usual: '有 DATABASE_URL 为 postgres，否则 embedded' },
  { name: 'HALFSKY_FILES', meaning: '上传的文件存放的文件夹', usual: '数据文件夹下的 files' },
  { name: 'HALFSKY_BACKUPS', meaning: '备份存放的文件夹，最好在另一块磁盘上', usual: '数据文件夹下的 backups' },
  { name: 'HALFSKY_BACKUP_PASSPHRASE', meaning: '备份的口令，写了就加密；忘记口令就无法恢复', usual: '不加密' },
  { name: 'HALFSKY_HOST', meaning: '在哪个地址上提供服务；0.0.0.0 为本机的所有地址', usual: '127.0.0.1（只有本机能访问）' },
  { name: 'HALFSKY_PORT', meaning: '端口', usual: '4380' },
  { name: 'HALFSKY_PUBLIC_URL', meaning: '用户在浏览器里输入的网址，前面有反向代理时填写，例如 https://halfsky.example.gov.cn', usual: '按请求判断' },
  { name: 'HALFSKY_SECURE_COOKIES', meaning: '登录凭据是否只经 HTTPS 发送：1 是，0 否', usual: 'HALFSKY_PUBLIC_URL 以 https 开头为 1，否则 0' },
  { name: 'HALFSKY_TRUST_PROXY', meaning: '信任哪些反向代理所报的来源地址：IP 或网段，用逗号分隔', usual: '都不信任' },
  { name: 'HALFSKY_TIME_ZONE', meaning: '所在时区，决定“今天”是哪一天', usual: 'Asia/Shanghai' },
  { name: 'HALFSKY_LOG', meaning: '运行日志写到哪个文件（每行一个 JSON；收到 SIGHUP 重新打开，便于轮转）', usual: '标准输出' },
  { name: 'HALFSKY_METRICS_TOKEN', meaning: '其他机器读取 /metrics 时须出示的口令，至少 16 个字符', usual: '只有本机能读' },
  { name: 'HALFSKY_BROWSER', meaning: '打印 pdf 用的 Chromium 或 Edge 的位置', usual: '在常见位置寻找' },
  { name: 'HALFSKY_LIBREOFFICE', meaning: 'LibreOffice 程序的位置', usual: '在常见位置寻找' },
  { name: 'HALFSKY_COMPILE_CACHE', meaning: '编译缓存的文件夹，启动更快', usual: '系统的临时文件夹' },
];
