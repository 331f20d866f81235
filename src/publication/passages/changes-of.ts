import type { BlockText } from './block-texts.ts';

/** One part of a report that says something else than before; '' where it was not there, or is no more. `rows`: of a table only those rows that differ. */
export type BlockChange = { readonly blockId: string; readonly kind: BlockText['kind']; readonly about: string; readonly before: string; readonly now: string; readonly rows: readonly { readonly before: string; readonly now: string }[] };

/** Rows that belong together although a figure in them changed: number and name lead a row. */
const nameOf = (row: string): string => row.split(' | ').slice(0, 2).join(' | ');

function changedRows(before: string, now: string): BlockChange['rows'] {
  const [was, is] = [before === '' ? [] : before.split('\n'), now === '' ? [] : now.split('\n')];
  const [kept, present] = [new Set(is), new Set(was)];
  const gone = was.filter((row) => !kept.has(row));
  const come = is.filter((row) => !present.has(row));
  const unpaired = new Set(gone);
  const pairs = come.map((row) => {
    const former = gone.find((one) => unpaired.has(one) && nameOf(one) === nameOf(row)) ?? '';
    unpaired.delete(former);
    return { before: former, now: row };
  });
  return [...pairs, ...[...unpaired].map((row) => ({ before: row, now: '' }))];
}

/**
 * What a report says now that it did not say before, in its order, and last what it says no more. `before` holds the texts by part that were there, or were found right since.
 *
 * @example changesOf(new Map([['lead', '共174项']]), blockTexts(tree)) // [{ blockId: 'lead', before: '共174项', now: '共175项', … }]
 */
export function changesOf(before: ReadonlyMap<string, Pick<BlockText, 'kind' | 'text' | 'about'>>, now: readonly BlockText[]): readonly BlockChange[] {
  const present = new Set(now.map(({ blockId }) => blockId));
  const changeOf = (blockId: string, { kind, about }: Pick<BlockText, 'kind' | 'about'>, was: string, is: string): BlockChange => ({ blockId, kind, about, before: was, now: is, rows: kind === 'table' ? changedRows(was, is) : [] });
  return [
    ...now.flatMap((one) => {
      const was = before.get(one.blockId)?.text ?? '';
      return was === one.text ? [] : [changeOf(one.blockId, one, was, one.text)];
    }),
    ...[...before].flatMap(([blockId, one]) => (present.has(blockId) || one.text === '' ? [] : [changeOf(blockId, one, one.text, '')])),
  ];
}
