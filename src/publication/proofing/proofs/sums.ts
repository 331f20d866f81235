import { writtenText, type Block, type Cell, type Table } from '#documents';
import type { Proof } from '../proof.ts';

const count = (value: number, more: Partial<Cell> = {}): Cell => ({ runs: [{ text: String(value) }], number: { value, digits: 0, suffix: '' }, ...more });
const sketch = (...body: readonly (readonly Cell[])[]): Block => ({
  kind: 'table', id: 't', caption: '汇总', unit: '', columns: [{ width: 1, align: 'left' }, { width: 1, align: 'right' }], keyColumns: 0, head: [[{ runs: [{ text: '领域' }] }, { runs: [{ text: '目标' }] }]], body, notes: [], small: false, sheet: '',
});
const name = (text: string, more: Partial<Cell> = {}): Cell => ({ runs: [{ text }], ...more });

/** What a row of sums should add up to: the rows since the last one or since a heading of a group; shares are no sums. */
function wrongSums({ caption, head, body }: Table): readonly string[] {
  const heads = head.at(-1) ?? [];
  const found: string[] = [];
  let sums = new Map<number, number>();
  for (const cells of body) {
    if (cells[0]?.shade === 'total') {
      for (const [at, { number }] of cells.entries()) {
        const parts = sums.get(at);
        if (number?.suffix === '' && number.digits === 0 && parts !== undefined && parts !== number.value) found.push(`${caption}“${writtenText(heads[at]?.runs ?? [])}”的合计为${String(number.value)}，各行之和为${String(parts)}`);
      }
    }
    if (cells[0]?.shade !== undefined) sums = new Map();
    else for (const [at, { number }] of cells.entries()) if (number !== undefined) sums.set(at, (sums.get(at) ?? 0) + number.value);
  }
  return found;
}

/** Sums in tables equal their parts. */
export const sums: Proof = {
  id: 'sums',
  code: 'proof-sums',
  title: '合计等于各行之和',
  source: 'issue 4: totals equal parts; practice.md 0.7',
  examples: [
    { title: '对的', blocks: [sketch([name('健康'), count(3)], [name('教育'), count(4)], [name('合计', { shade: 'total' }), count(7)])], finds: [] },
    { title: '不对的', blocks: [sketch([name('健康'), count(3)], [name('教育'), count(4)], [name('合计', { shade: 'total' }), count(8)])], finds: ['汇总“目标”的合计为8，各行之和为7'] },
  ],
  find: ({ sections }) => sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? wrongSums(block) : []))),
};
