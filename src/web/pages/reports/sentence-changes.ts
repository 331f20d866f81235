/** A sentence of a text: there before and now, only now, or only before. */
export type SentenceChange = { readonly text: string; readonly kind: 'same' | 'new' | 'gone' };

const sentencesOf = (text: string): readonly string[] => text.match(/[^。；！？]*[。；！？]+|[^。；！？]+$/g) ?? [];

/**
 * The sentences of a text beside those it had before, in reading order: what is gone stands before what came in its place.
 *
 * @example sentenceChanges('甲。乙。', '甲。丙。') // [{ text: '甲。', kind: 'same' }, { text: '乙。', kind: 'gone' }, { text: '丙。', kind: 'new' }]
 */
export function sentenceChanges(before: string, now: string): readonly SentenceChange[] {
  const [was, is] = [sentencesOf(before), sentencesOf(now)];
  const [kept, known] = [new Set(is), new Set(was)];
  const changes: SentenceChange[] = [];
  let at = 0;
  const goneUntil = (sentence: string | null): void => {
    while (at < was.length && was[at] !== sentence) {
      const one = was[at] ?? '';
      if (!kept.has(one)) changes.push({ text: one, kind: 'gone' });
      else if (sentence !== null) break;
      at += 1;
    }
    if (sentence !== null && was[at] === sentence) at += 1;
  };
  for (const sentence of is) {
    if (known.has(sentence)) {
      goneUntil(sentence);
      changes.push({ text: sentence, kind: 'same' });
    } else {
      while (at < was.length && !kept.has(was[at] ?? '')) {
        changes.push({ text: was[at] ?? '', kind: 'gone' });
        at += 1;
      }
      changes.push({ text: sentence, kind: 'new' });
    }
  }
  goneUntil(null);
  return changes;
}
