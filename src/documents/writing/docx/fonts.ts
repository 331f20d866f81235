import type { IFontAttributesProperties } from 'docx';

/** What a font is for. */
export type Face = 'body' | 'title' | 'claim' | 'head' | 'plain';

type FontEntry = { readonly name: string; readonly fallbacks: readonly string[]; readonly panose: string; readonly family: 'roman' | 'modern' | 'auto'; readonly charset: '86' | '00' };

/** Names of GB/T 9704-2012 first. 仿宋_GB2312, 楷体_GB2312 and 小标宋 are licensed: they are named, never put into the file; Word takes the first fallback it has, and its list of fonts shows that it did. */
const entries: Readonly<Record<Face | 'latin', FontEntry>> = {
  body: { name: '仿宋_GB2312', fallbacks: ['仿宋', 'FangSong', 'FangSong_GB2312', '华文仿宋', 'STFangsong'], panose: '02010609030101010101', family: 'modern', charset: '86' },
  title: { name: '方正小标宋简体', fallbacks: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '小标宋', '宋体', 'SimSun'], panose: '02010601030101010101', family: 'auto', charset: '86' },
  claim: { name: '楷体_GB2312', fallbacks: ['楷体', 'KaiTi', 'KaiTi_GB2312', '华文楷体', 'STKaiti'], panose: '02010609030101010101', family: 'modern', charset: '86' },
  head: { name: '黑体', fallbacks: ['SimHei', '华文黑体', 'STHeiti'], panose: '02010609060101010101', family: 'modern', charset: '86' },
  plain: { name: '宋体', fallbacks: ['SimSun', '新宋体', 'STSong'], panose: '02010600030101010101', family: 'auto', charset: '86' },
  latin: { name: 'Times New Roman', fallbacks: ['Liberation Serif'], panose: '02020603050405020304', family: 'roman', charset: '00' },
};

/** The fonts of a style: Chinese in the face, digits and Latin letters in Times New Roman; `own` sets the digits in the face too (page numbers). */
export function fontOf(face: Face, own = false): IFontAttributesProperties {
  const { name } = entries[face];
  const latin = own ? name : entries.latin.name;
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: name };
}

const entryXml = ({ name, fallbacks, panose, family, charset }: FontEntry): string =>
  `<w:font w:name="${name}"><w:altName w:val="${fallbacks.join(',')}"/><w:panose1 w:val="${panose}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="${family === 'modern' ? 'fixed' : 'variable'}"/></w:font>`;

/** The part `word/fontTable.xml`: every font of the document with what may stand in for it. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.values(entries).map(entryXml).join('')}</w:fonts>`;
