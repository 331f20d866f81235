/**
 * What a field of a number holds: nothing where it is empty, the number where it is one, else the text as it is, which the rules of the edit refuse in words.
 *
 * @example numberOf(' 12.5 ') // 12.5
 */
export const numberOf = (text: string): number | string | null => {
  const plain = text.trim().replaceAll('，', '').replaceAll('。', '.');
  if (plain === '') return null;
  const number = Number(plain);
  return Number.isFinite(number) ? number : plain;
};
