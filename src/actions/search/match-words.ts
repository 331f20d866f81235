/** Something that may be found: its title, other names it goes by, and what stands around it. */
export type Candidate = { readonly title: string; readonly names: readonly string[]; readonly context: string };

/**
 * A text as it is compared: full-width letters and digits as half-width ones, no capitals, no blanks.
 *
 * @example plainText('５.１ ＨＰＶ 疫苗') // '5.1hpv疫苗'
 */
export const plainText = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

/** How near a word is: 0 the title itself, 1 its beginning, 2 inside it, 3 another name, 4 what stands around; null: nowhere. */
function distanceOf(word: string, { title, names, context }: Candidate): number | null {
  const plain = plainText(title);
  if (plain === word) return 0;
  if (plain.startsWith(word)) return 1;
  if (plain.includes(word)) return 2;
  if (names.some((name) => plainText(name).includes(word))) return 3;
  return plainText(context).includes(word) ? 4 : null;
}

/**
 * Those in which every word stands, the nearest first: whole titles before their beginnings, titles before other names, short before long; of equals the order given.
 *
 * @example matchWords('教育', [{ title: '区体育局', names: [], context: '' }, { title: '区教育局', names: ['教体局'], context: '' }]).length // 1
 */
export function matchWords<One extends Candidate>(typed: string, candidates: readonly One[]): readonly One[] {
  const words = typed.split(/\s+/).map(plainText).filter((word) => word !== '');
  if (words.length === 0) return [];
  return candidates.flatMap((candidate) => {
    const distances = words.map((word) => distanceOf(word, candidate));
    return distances.some((distance) => distance === null) ? [] : [{ candidate, far: Math.max(...distances.map((distance) => distance ?? 0)) }];
  }).toSorted((left, right) => left.far - right.far || left.candidate.title.length - right.candidate.title.length).map(({ candidate }) => candidate);
}
