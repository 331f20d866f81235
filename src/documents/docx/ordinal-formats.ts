/**
 * Word's number formats for lists (`w:numFmt`), by name; ECMA-376 part 1, 17.18.59 ST_NumberFormat, and what Word prints for them.
 * Each takes a count from 0 and gives what is printed.
 */
type OrdinalFormat = (count: number) => string;

const simplified = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千'], tenThousand: '万' };
const traditional = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千'], tenThousand: '萬' };
const legalSimplified = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], tenThousand: '万' };
const legalTraditional = { digits: '零壹貳參肆伍陸柒捌玖', units: ['', '拾', '佰', '仟'], tenThousand: '萬' };
type Characters = typeof simplified;

function belowTenThousand(count: number, characters: Characters): string {
  let text = '';
  let gap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(count / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? (characters.digits[0] ?? '') : ''}${characters.digits[digit] ?? ''}${characters.units[power] ?? ''}`;
    gap = false;
  }
  return text;
}

function spelled(count: number, characters: Characters): string {
  if (count === 0) return characters.digits[0] ?? '';
  const high = Math.floor(count / 10_000);
  const low = count % 10_000;
  const head = high > 0 ? `${belowTenThousand(high % 10_000, characters)}${characters.tenThousand}` : '';
  const zero = high > 0 && low > 0 && low < 1000 ? (characters.digits[0] ?? '') : '';
  return `${head}${zero}${belowTenThousand(low, characters)}`;
}

/** Ten is 十 and not 一十, and so up to nineteen. */
const withoutLeadingOne = (text: string): string => text.replace(/^一十/, '十');
const digitwise = (digits: string): OrdinalFormat => (count) => [...String(count)].map((digit) => digits[Number(digit)] ?? '').join('');
const spelledBelow100 = (zero: string): OrdinalFormat => (count) =>
  count < 100 ? withoutLeadingOne(spelled(count, simplified)) : digitwise(`${zero}一二三四五六七八九`)(count);
const spelledAlways = (characters: Characters): OrdinalFormat => (count) => withoutLeadingOne(spelled(count, characters));

/** Japanese writes 百 and 千 without a leading 一 and without zeros. */
const japanese: OrdinalFormat = (count) => spelled(count, simplified).replaceAll('零', '').replaceAll(/一(?=[十百千])/g, '') || '〇';

const cycle = (names: string): OrdinalFormat => (count) => (count < 1 ? '' : (names[(count - 1) % names.length] ?? ''));
const orDecimal = (first: number, most: number): OrdinalFormat => (count) =>
  count >= 1 && count <= most ? String.fromCodePoint(first + count - 1) : String(count);

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

function roman(count: number): string {
  if (count < 1 || count > 32_767) return String(count);
  let rest = count;
  let text = '';
  for (const [worth, letters] of romanSteps) {
    text += letters.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** a … z, aa, bb … : Word repeats the letter, it does not count in base 26. */
function letters(count: number): string {
  if (count < 1 || count > 780) return String(count);
  return String.fromCodePoint(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);
}

function ordinal(count: number): string {
  const teen = count % 100 >= 11 && count % 100 <= 13;
  return `${String(count)}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`;
}

const fullWidth = (text: string): string => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const circled: OrdinalFormat = orDecimal(0x2460, 20);

const formats: Readonly<Record<string, OrdinalFormat>> = {
  none: () => '',
  bullet: () => '',
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (count) => String(count).padStart(2, '0'),
  decimalFullWidth: (count) => fullWidth(String(count)),
  decimalFullWidth2: (count) => fullWidth(String(count)),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: orDecimal(0x2460, 10),
  decimalEnclosedFullstop: orDecimal(0x2488, 20),
  decimalEnclosedParen: orDecimal(0x2474, 20),
  numberInDash: (count) => `- ${String(count)} -`,
  hex: (count) => count.toString(16).toUpperCase(),
  ordinal,
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
  upperLetter: (count) => letters(count).toUpperCase(),
  lowerLetter: letters,
  chineseCounting: spelledBelow100('○'),
  chineseCountingThousand: spelledAlways(simplified),
  chineseLegalSimplified: (count) => spelled(count, legalSimplified),
  ideographLegalTraditional: (count) => spelled(count, legalTraditional),
  ideographDigital: digitwise('〇一二三四五六七八九'),
  ideographEnclosedCircle: orDecimal(0x3280, 10),
  ideographTraditional: cycle(stems),
  ideographZodiac: cycle(branches),
  ideographZodiacTraditional: (count) => `${cycle(stems)(count)}${cycle(branches)(count)}`,
  japaneseCounting: japanese,
  japaneseDigitalTenThousand: digitwise('〇一二三四五六七八九'),
  japaneseLegal: (count) => spelled(count, legalTraditional),
  taiwaneseCounting: spelledBelow100('○'),
  taiwaneseCountingThousand: spelledAlways(traditional),
  taiwaneseDigital: digitwise('○一二三四五六七八九'),
  koreanDigital2: digitwise('零一二三四五六七八九'),
};

/**
 * What Word prints for the count of a list level in one of its number formats; undefined for a format we do not know.
 *
 * @example formatOrdinal(12, 'chineseCountingThousand') // '十二'
 */
export function formatOrdinal(count: number, format: string): string | undefined {
  return Object.hasOwn(formats, format) ? formats[format]?.(Math.max(0, Math.floor(count))) : undefined;
}
