import { good, mind, wrong, type Check } from './check.ts';

/** What reports need besides this program. */
export const reportPrograms: Check = {
  id: 'report-programs',
  title: '报告所需程序',
  judge: ({ programs: { browser, libreOffice, hasFonts } }) => {
    if (!hasFonts) return wrong('程序自带的字体不在，图里没有文字', '请重新安装程序');
    const text = [browser ? `浏览器 ${browser}` : '没有浏览器', libreOffice ? `LibreOffice ${libreOffice}` : '没有 LibreOffice'].join('，');
    if (!browser && !libreOffice) return mind(text, '不能直接生成 pdf，也不能读 .doc、.wps；需要时安装 Chromium 或 LibreOffice');
    return libreOffice ? good(text) : mind(text, '不能读 .doc、.wps；需要时安装 LibreOffice');
  },
  examples: [
    { facts: { programs: { browser: '/usr/bin/chromium', libreOffice: '/usr/bin/soffice', hasFonts: true } }, state: 'good' },
    { facts: { programs: { browser: undefined, libreOffice: undefined, hasFonts: true } }, state: 'mind' },
    { facts: { programs: { browser: '/usr/bin/chromium', libreOffice: undefined, hasFonts: true } }, state: 'mind' },
    { facts: { programs: { browser: undefined, libreOffice: undefined, hasFonts: false } }, state: 'wrong' },
  ],
};
