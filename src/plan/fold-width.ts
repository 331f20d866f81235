const folds: Readonly<Record<string, string>> = { '％': '%', '．': '.', '－': '-', '／': '/', '＋': '+', '＜': '<', '＞': '>', '＝': '=' };

/**
 * Folds full-width digits and signs to half width, character by character, so that offsets stay what they were.
 *
 * @example foldWidth('９０％以上') // '90%以上'
 */
export function foldWidth(text: string): string {
  return text.replaceAll(/[０-９％．－／＋＜＞＝]/g, (character) => folds[character] ?? String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0));
}
