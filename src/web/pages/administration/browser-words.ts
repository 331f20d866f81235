const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:e|A|iOS)?\/(\d+)/, 'Edge'], [/360SE|QIHU/, '360 浏览器'], [/QQBrowser\/(\d+)/, 'QQ 浏览器'], [/Firefox\/(\d+)/, '火狐'], [/(?:Headless)?Chrome\/(\d+)/, 'Chrome'], [/Version\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari/, 'Safari'],
];
const machines: readonly (readonly [RegExp, string])[] = [[/Windows NT 6\.1/, 'Windows 7'], [/Windows/, 'Windows'], [/Android/, '安卓手机'], [/iPhone/, '苹果手机'], [/iPad/, '苹果平板'], [/Macintosh/, '苹果电脑'], [/Linux|X11/, 'Linux']];

/**
 * What a browser says of itself, as a person would name it. What is no browser is shown as it is.
 *
 * @example browserWords('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36') // 'Chrome 109（Windows）'
 */
export function browserWords(agent: string): string {
  const [browser] = browsers.flatMap(([pattern, word]) => {
    const found = pattern.exec(agent);
    return found === null ? [] : [[word, found[1]].filter((part) => part !== undefined).join(' ')];
  });
  if (browser === undefined) return agent;
  const machine = machines.find(([pattern]) => pattern.test(agent))?.[1];
  return machine === undefined ? browser : `${browser}（${machine}）`;
}
