import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { packFiles } from './pack-files.ts';

const file = (name: string, text = name) => ({ name, bytes: strToU8(text) });

describe('files in a zip', () => {
  test('come out as they went in, under their Chinese names', () => {
    const files = unzipSync(packFiles([file('催报函_教育局.docx', '一'), file('催报函_民政局.docx', '二')], '2026-05-03'));
    expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([['催报函_教育局.docx', '一'], ['催报函_民政局.docx', '二']]);
  });

  test('two of one name are told apart, and a name is no path', () => {
    expect(Object.keys(unzipSync(packFiles([file('甲.docx'), file('甲.docx'), file('甲.DOCX'), file('../a/乙'), file('../a/乙')], '2026-05-03')))).toEqual(['甲.docx', '甲（2）.docx', '甲（3）.DOCX', '_a_乙', '_a_乙（2）']);
  });

  test('the same files give the same bytes, whatever the day is called', () => {
    expect(packFiles([file('甲')], '2026-05-03')).toEqual(packFiles([file('甲')], '2026-05-03'));
    expect(packFiles([file('甲')], 'never').length).toBeGreaterThan(0);
  });
});
