import { readXml, type XmlEnd } from './xml-events.ts';

/**
 * The texts that the cells of a workbook share, in order. The runs of a rich text are joined; the reading aids above characters (phonetic runs) are left out.
 *
 * @example readSharedStrings(bytes).strings[0] // '指标名称'
 */
export function readSharedStrings(bytes: Uint8Array): { readonly strings: readonly string[]; readonly end: XmlEnd } {
  const strings: string[] = [];
  let current = '';
  let phonetic = 0;
  let inText = false;
  const end = readXml(bytes, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === 'si') strings.push(current);
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 't') inText = false;
    },
  });
  return { strings, end };
}
