import type { Block, DocumentTree, Run, Section } from './tree.ts';

/** One line of the contents. Level 0 is an annex. A claim loses the full stop before its figures. */
export type ContentsEntry = { readonly id: string; readonly level: 0 | 1 | 2; readonly label: string; readonly text: string };

/** What is numbered, by id, and the contents. */
export type Labels = { readonly of: ReadonlyMap<string, string>; readonly contents: readonly ContentsEntry[] };

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/**
 * A number under a thousand as headings count. @example chineseNumber(21) // '二十一'
 */
export function chineseNumber(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const end = digits[ones] ?? '';
  if (hundreds > 0) return `${digits[hundreds] ?? ''}百${tens > 0 ? `${digits[tens] ?? ''}十` : ones > 0 ? '零' : ''}${end}`;
  return tens > 0 ? `${tens > 1 ? (digits[tens] ?? '') : ''}十${end}` : end;
}

/** How the four levels of headings are counted (GB/T 9704-2012, 7.3.3). */
const headingLabels = [(number: number) => `${chineseNumber(number)}、`, (number: number) => `（${chineseNumber(number)}）`, (number: number) => `${String(number)}.`, (number: number) => `（${String(number)}）`] as const;

const noLabels: Pick<Labels, 'of'> = { of: new Map() };

/** The words of runs as they are printed; a reference by its label. @example textOf([{ text: '见' }, { reference: 't1' }], labels) // '见表1' */
export const textOf = (runs: readonly Run[], { of }: Pick<Labels, 'of'> = noLabels): string => runs.map((run) => ('text' in run ? run.text : (of.get(run.reference) ?? ''))).join('');

/** All tables of a block that are captioned and so numbered: pictures' own tables are not, they are named after the picture. */
const isNumbered = (block: Block): boolean => (block.kind === 'table' ? block.caption !== '' : block.kind === 'picture');

/**
 * Numbers headings (一、（一）1.（1）, each level beginning anew below a higher one, numbered or not), tables and pictures (表1, 图1, through the whole document) and annexes (附件1; a sole one 附件).
 *
 * @example labelsOf(tree).of.get('summary') // '表1'
 */
export function labelsOf({ sections }: Pick<DocumentTree, 'sections'>): Labels {
  const of = new Map<string, string>();
  const contents: ContentsEntry[] = [];
  const counts = { table: 0, picture: 0, annex: 0 };
  const annexes = sections.filter(({ annex }) => annex).length;
  const labelSection = (section: Section): void => {
    const levels = [0, 0, 0, 0];
    if (section.annex) {
      counts.annex += 1;
      const label = `附件${annexes > 1 ? String(counts.annex) : ''}`;
      of.set(section.id, label);
      contents.push({ id: section.id, level: 0, label, text: section.title });
    }
    for (const block of section.blocks) {
      if (block.kind === 'heading') {
        const at = block.level - 1;
        levels.fill(0, block.level);
        if (block.numbered) {
          levels[at] = (levels[at] ?? 0) + 1;
          of.set(block.id, headingLabels[at]?.(levels[at] ?? 0) ?? '');
        }
      }
      if (isNumbered(block)) {
        const kind = block.kind === 'table' ? 'table' : 'picture';
        counts[kind] += 1;
        of.set(block.id, `${kind === 'table' ? '表' : '图'}${String(counts[kind])}`);
      }
    }
  };
  // Headings of the main sections count through; an annex counts its own.
  const main: Section = { id: '', title: '', annex: false, orientation: 'portrait', blocks: sections.filter(({ annex }) => !annex).flatMap(({ blocks }) => blocks) };
  labelSection(main);
  for (const section of sections) if (section.annex) labelSection(section);
  const headings = main.blocks.flatMap((block) => (block.kind === 'heading' && block.level <= 2 ? [block] : []));
  const entries = headings.map(({ id, level, runs }): ContentsEntry => ({ id, level: level === 1 ? 1 : 2, label: of.get(id) ?? '', text: textOf(runs, { of }).replace(/[。：；，]$/, '') }));
  return { of, contents: [...entries, ...contents] };
}
