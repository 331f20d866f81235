/** How one tree of plain data becomes another; itself plain data, so that it can be stored with an edit and taken back later. */
export type TreePatch =
  | { readonly how: 'put'; readonly value: unknown }
  | { readonly how: 'fields'; readonly fields: Readonly<Record<string, TreePatch | { readonly how: 'drop' }>> }
  | { readonly how: 'elements'; readonly elements: readonly (readonly [at: number, patch: TreePatch])[] }
  | { readonly how: 'splice'; readonly at: number; readonly remove: number; readonly insert: readonly unknown[] };

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, at) => same(one, b[at]));
  if (!isFields(a) || !isFields(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]));
}

function patchOfLists(from: readonly unknown[], to: readonly unknown[]): TreePatch {
  let head = 0;
  while (head < from.length && head < to.length && same(from[head], to[head])) head++;
  let tail = 0;
  while (tail < from.length - head && tail < to.length - head && same(from[from.length - 1 - tail], to[to.length - 1 - tail])) tail++;
  if (from.length !== to.length) return { how: 'splice', at: head, remove: from.length - head - tail, insert: to.slice(head, to.length - tail) };
  const elements = from.flatMap((one, at) => (same(one, to[at]) ? [] : [[at, patchBetween(one, to[at])] as const]));
  return { how: 'elements', elements };
}

function patchOfFields(from: Fields, to: Fields): TreePatch {
  const dropped = Object.keys(from).filter((key) => !(key in to)).map((key) => [key, { how: 'drop' }] as const);
  const changed = Object.keys(to).filter((key) => !(key in from) || !same(from[key], to[key])).map((key) => [key, key in from ? patchBetween(from[key], to[key]) : { how: 'put', value: to[key] }] as const);
  return { how: 'fields', fields: Object.fromEntries([...dropped, ...changed]) };
}

/**
 * The patch that makes `to` of `from`; only what differs is in it.
 *
 * @example patchBetween({ a: 1, b: 2 }, { a: 1, b: 3 }) // { how: 'fields', fields: { b: { how: 'put', value: 3 } } }
 */
export function patchBetween(from: unknown, to: unknown): TreePatch {
  if (Array.isArray(from) && Array.isArray(to)) return patchOfLists(from, to);
  return isFields(from) && isFields(to) ? patchOfFields(from, to) : { how: 'put', value: to };
}

/**
 * Applies a patch to the very tree it was made from; throws where it does not fit, which only a bug or a lost edit can cause.
 *
 * @example applyPatch({ a: 1 }, patchBetween({ a: 1 }, { a: 2 })) // { a: 2 }
 */
export function applyPatch(tree: unknown, patch: TreePatch): unknown {
  if (patch.how === 'put') return patch.value;
  if (patch.how === 'fields') {
    if (!isFields(tree)) throw new Error('a patch of fields does not fit what it is applied to');
    const kept = Object.entries(tree).filter(([key]) => patch.fields[key]?.how !== 'drop');
    const changed = Object.entries(patch.fields).flatMap(([key, inner]) => (inner.how === 'drop' ? [] : [[key, applyPatch(tree[key], inner)] as const]));
    return Object.fromEntries([...kept, ...changed]);
  }
  if (!Array.isArray(tree)) throw new Error('a patch of a list does not fit what it is applied to');
  if (patch.how === 'splice') return tree.toSpliced(patch.at, patch.remove, ...patch.insert);
  return patch.elements.reduce<readonly unknown[]>((list, [at, inner]) => list.with(at, applyPatch(list[at], inner)), tree);
}
