/**
 * What people take for passwords when they are made to have one, in China and elsewhere: words, pinyin, names of offices. Lower case. Own short list; digits, years,
 * keyboard walks, sequences and repeats are found by rule.
 */
const commonWords: readonly string[] = [
  'password', 'passwd', 'passw0rd', 'pass', 'admin', 'administrator', 'root', 'test', 'guest', 'user', 'login', 'welcome', 'hello', 'letmein', 'iloveyou', 'secret', 'master', 'system',
  'changeme', 'default', 'huawei', 'lenovo', 'dragon', 'monkey', 'football', 'sunshine', 'princess', 'superman', 'temp', 'demo', 'server', 'oracle', 'postgres', 'windows', 'qq',
  'woaini', 'wodemima', 'mima', 'nihao', 'zhongguo', 'beijing', 'shanghai', 'wangluo', 'guanliyuan', 'yonghu', 'denglu', 'xitong', 'caonima', 'aini', 'baobei', 'zhangsan', 'lisi', 'wangwu',
  'china', 'gov', 'fulian', 'fuer', 'fuergongwei', 'funv', 'ertong', 'tongji', 'tongjiju', 'weijian', 'jiaoyuju', 'minzheng', 'gongan', 'zhengfu', 'banbiantian', 'halfsky', 'gongzuo', 'bangong',
  '5201314', '1314520', '147258369', '159357', '密码', '我爱你', '妇联', '妇女', '儿童', '妇儿工委', '统计局', '管理员', '半边天',
].toSorted((one, other) => other.length - one.length);

/** Rows and columns of the keyboard, plain and with shift, and the orders everybody knows. */
const walks: readonly string[] = [
  '`1234567890-=', '~!@#$%^&*()_+', 'qwertyuiop[]\\', 'asdfghjkl;\'', 'zxcvbnm,./', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/', '1q2w3e4r5t6y7u8i9o0p', 'qaz', 'wsx', 'edc', 'rfv', 'tgb', 'yhn', 'ujm',
  'abcdefghijklmnopqrstuvwxyz', '一二三四五六七八九十', '147', '258', '369', '789', '!qaz@wsx#edc$rfv',
];
const runs = walks.flatMap((walk) => [walk, [...walk].toReversed().join('')]);
const longestWalk = Math.max(...walks.map(({ length }) => length));

/** Signs people put for letters. */
const letterOfSign: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't' };
const withLetters = (text: string): string => text.replaceAll(/[@431!0$57]/g, (sign) => letterOfSign[sign] ?? sign);

/** From which length on a stretch of a walk is one; three keys beside each other happen by chance. */
const leastWalk = 3;

function walkAt(text: string, at: number): number {
  for (let length = Math.min(longestWalk, text.length - at); length >= leastWalk; length--) {
    const piece = text.slice(at, at + length);
    if (runs.some((run) => run.includes(piece))) return length;
  }
  return 0;
}

/** Years, dates and repeats; sticky, tried where the reading stands. A repeated block may be as long as half the password. */
const patterns: readonly RegExp[] = [/(.)\1{2,}/suy, /(.{2,}?)\1+/suy, /(?:19|20)\d{2}(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?)?年?/y];

function stretchAt(text: string, lettered: string, at: number): number {
  const word = commonWords.find((common) => text.startsWith(common, at) || lettered.startsWith(common, at))?.length ?? 0;
  const matched = patterns.map((pattern) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0].length ?? 0;
  });
  return Math.max(word, walkAt(text, at), ...matched);
}

/**
 * How many characters stay of a password when everything predictable is taken out: common words (also with @ for a and the like), years and dates, keyboard walks, sequences,
 * repeats. The fewer stay, the sooner it is guessed.
 *
 * @example predictableRest('Password@2024') // 1
 */
export function predictableRest(password: string): number {
  const text = password.toLowerCase();
  const lettered = withLetters(text);
  let rest = 0;
  for (let at = 0; at < text.length; ) {
    const stretch = stretchAt(text, lettered, at);
    if (stretch === 0) rest += 1;
    at += stretch === 0 ? String.fromCodePoint(text.codePointAt(at) ?? 0).length : stretch;
  }
  return rest;
}
