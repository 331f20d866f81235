import { describe, expect, test } from 'vitest';
import { readTxt } from '#documents';
import { takeOutMarks } from '../page-marks.ts';
import { cutIntoPieces, textOfPiece } from '../pieces.ts';
import { repairReadingOrder } from './repair-reading-order.ts';

/** Pages of lines, cut by form feeds; a full line of the made-up plan is 20 characters wide. */
function repair(pages: readonly (readonly string[])[]): { texts: string[]; codes: string[] } {
  const text = pages.map((page) => page.join('\n')).join('\n\f');
  const { lines, holes } = takeOutMarks(readTxt(new TextEncoder().encode(text)).lines);
  const { pieces, issues } = repairReadingOrder(cutIntoPieces(lines, holes));
  return { texts: pieces.map(textOfPiece), codes: issues.map(({ code, page }) => `${code}@${String(page)}`) };
}

const first = [
  '（一）妇女与健康', '责任单位：卫生健康局、教育局', '主要目标：', '1.提高孕产妇系统管理率，改善妇女营养。', '2.降低孕产妇死亡率，保障母婴安全健康。', '策略措施：',
  '1.加强妇幼健康服务。完善服务网络，健全工作', '机制，提高服务能力和水平，改善妇女健康服务', '条件，推进妇幼保健机构标准化建设，提升质量。', '2.加强宣传教育。普及健康知识，提高妇女健',
];
const second = ['康素养，引导妇女养成健康文明的生活方式。', '3.完善救助政策。加强对困难妇女的医疗救助，', '落实救助措施，健全保障机制，减轻患者负担。', '4.加强科技支撑。推进互联网和妇幼健康服务', '融合发展，提高服务效率。'];
const filler = ['（二）妇女与教育', '责任单位：教育局、卫生健康局', '主要目标：', '1.保障妇女平等接受教育的权利和机会。', '策略措施：', '1.保障女童接受义务教育。完善资助政策，健全', '控辍保学工作机制，提高女童巩固率。'];

describe('pages in order', () => {
  test('stay as they are and raise nothing', () => {
    const { texts, codes } = repair([first, second, filler]);
    expect(codes).toEqual([]);
    expect(texts.slice(-3)).toEqual(['1.保障妇女平等接受教育的权利和机会。', '策略措施：', '1.保障女童接受义务教育。完善资助政策，健全控辍保学工作机制，提高女童巩固率。']);
  });
});

describe('pages out of order', () => {
  const inOrder = repair([first, second, filler]).texts;

  test('the end of a sentence that stands behind a later measure goes back to its head', () => {
    const [tail = '', ...rest] = second;
    const { texts, codes } = repair([first, rest.concat(tail), filler]);
    expect(codes).toEqual(['page-order-repaired@2']);
    expect(texts.join('')).toBe(inOrder.join(''));
  });

  test('measures in the wrong order go back to their numbers', () => {
    const { texts, codes } = repair([first, [second[0] ?? '', ...second.slice(3), ...second.slice(1, 3)], filler]);
    expect(codes).toEqual(['page-order-repaired@2']);
    expect(texts.join('')).toBe(inOrder.join(''));
  });

  test('a heading that slipped behind its first goal goes back', () => {
    const shuffled = [filler[0] ?? '', filler[1] ?? '', filler[3] ?? '', filler[2] ?? '', ...filler.slice(4)];
    const { texts, codes } = repair([first, second, shuffled]);
    expect(codes).toEqual(['page-order-repaired@3']);
    expect(texts.join('')).toBe(inOrder.join(''));
  });

  test('two repairs that are equally good leave the page as it is, with a doubt', () => {
    const open = [...first.slice(0, 9), '2.加强宣传教育。普及妇女健康知识和技能，'];
    const twice = ['3.完善政策。加强医疗救助。', '引导妇女养成健康的习惯。', '推广健康文明的生活方式。'];
    const { texts, codes } = repair([open, twice, filler]);
    expect(codes).toEqual(['page-order-doubtful@2']);
    expect(texts.slice(8, 11)).toEqual(twice);
  });
});
