/**
 * What a unit measures. Units of one dimension convert into each other through `perBase`; things counted (所, 个, 张 …) count one for one.
 * `fraction-difference` is a difference of two fractions (percentage points), never a level.
 */
export type UnitDimension =
  | 'fraction'
  | 'fraction-difference'
  | 'ratio'
  | 'sex-ratio'
  | 'people'
  | 'things'
  | 'times'
  | 'people-per-people'
  | 'things-per-people'
  | 'money'
  | 'money-per-person'
  | 'money-per-month'
  | 'years'
  | 'duration'
  | 'mass'
  | 'mass-per-volume';

/** A unit of measure: `id` is its one canonical spelling, `perBase` times a value gives the amount in the dimension's base. */
export type Unit = {
  readonly id: string;
  readonly dimension: UnitDimension;
  readonly perBase: number;
  /** Other spellings found in print. */
  readonly spellings: readonly string[];
};

/** Every unit the product knows. */
export const units: readonly Unit[] = [
  { id: '%', dimension: 'fraction', perBase: 0.01, spellings: ['％', '﹪', '百分比', '百分之', '百分率', '1/100', '/百'] },
  { id: '‰', dimension: 'fraction', perBase: 0.001, spellings: ['千分比', '千分之', '千分率', '1/1000', '/千', '0/00', '%0', '%o', '1/千'] },
  { id: '/万', dimension: 'fraction', perBase: 1e-4, spellings: ['1/万', '万分之', '万分比', '‱', '/1万', '1/10000', '每万', '/万人', '人/万', '例/万'] },
  {
    id: '/10万',
    dimension: 'fraction',
    perBase: 1e-5,
    spellings: ['1/10万', '/十万', '1/十万', '十万分之', '10万分之', '十万分之一', '1/100000', '/100000', '每10万', '每十万', '/10万人', '人/10万', '例/10万', '人/十万'],
  },
  { id: '百分点', dimension: 'fraction-difference', perBase: 0.01, spellings: ['个百分点'] },
  { id: '千分点', dimension: 'fraction-difference', perBase: 0.001, spellings: ['个千分点'] },
  { id: '万分点', dimension: 'fraction-difference', perBase: 1e-4, spellings: ['个万分点'] },
  { id: '十万分点', dimension: 'fraction-difference', perBase: 1e-5, spellings: ['个十万分点'] },
  { id: 'ratio', dimension: 'ratio', perBase: 1, spellings: ['比', '比值', '倍', '人/张', '名/张'] },
  { id: '女=100', dimension: 'sex-ratio', perBase: 0.01, spellings: ['女性=100', '女婴=100', '以女性为100', '以女婴为100'] },
  { id: '人', dimension: 'people', perBase: 1, spellings: ['名', '位', '口'] },
  { id: '例', dimension: 'people', perBase: 1, spellings: ['例数'] },
  { id: '万人', dimension: 'people', perBase: 1e4, spellings: ['万名'] },
  { id: '亿人', dimension: 'people', perBase: 1e8, spellings: ['亿'] },
  { id: '所', dimension: 'things', perBase: 1, spellings: ['座', '处', '家', '间'] },
  { id: '个', dimension: 'things', perBase: 1, spellings: ['支', '对', '只'] },
  { id: '张', dimension: 'things', perBase: 1, spellings: ['床'] },
  { id: '户', dimension: 'things', perBase: 1, spellings: ['家庭'] },
  { id: '项', dimension: 'things', perBase: 1, spellings: ['部', '条'] },
  { id: '份', dimension: 'things', perBase: 1, spellings: [] },
  { id: '件', dimension: 'things', perBase: 1, spellings: ['起', '宗'] },
  { id: '册', dimension: 'things', perBase: 1, spellings: ['本'] },
  { id: '万册', dimension: 'things', perBase: 1e4, spellings: ['万册(件)'] },
  { id: '次', dimension: 'times', perBase: 1, spellings: ['人次'] },
  { id: '场', dimension: 'times', perBase: 1, spellings: ['场次'] },
  { id: '名/千名', dimension: 'people-per-people', perBase: 0.001, spellings: ['人/千名', '人/千人', '名/千人', '位/千名'] },
  { id: '张/千名', dimension: 'things-per-people', perBase: 0.001, spellings: ['张/千人', '床/千人'] },
  { id: '个/千人', dimension: 'things-per-people', perBase: 0.001, spellings: ['个/千名', '个/千人口', '托位/千人'] },
  { id: '元', dimension: 'money', perBase: 1, spellings: ['元人民币', '人民币元'] },
  { id: '万元', dimension: 'money', perBase: 1e4, spellings: ['万元人民币'] },
  { id: '亿元', dimension: 'money', perBase: 1e8, spellings: [] },
  { id: '元/人', dimension: 'money-per-person', perBase: 1, spellings: ['元/人年', '元/人·年'] },
  { id: '元/月', dimension: 'money-per-month', perBase: 1, spellings: ['元/人月', '元/人·月', '元每月'] },
  { id: '岁', dimension: 'years', perBase: 1, spellings: ['周岁'] },
  { id: '年', dimension: 'years', perBase: 1, spellings: [] },
  { id: '分钟', dimension: 'duration', perBase: 1, spellings: ['分', 'min'] },
  { id: '小时', dimension: 'duration', perBase: 60, spellings: ['个小时', '时', 'h', '小时/天'] },
  { id: '吨', dimension: 'mass', perBase: 1, spellings: ['t'] },
  { id: '万吨', dimension: 'mass', perBase: 1e4, spellings: [] },
  { id: '微克/立方米', dimension: 'mass-per-volume', perBase: 1, spellings: ['μg/m3', 'μg/m³', 'ug/m3'] },
];

/** One shape for all ways to write the same characters: full-width forms folded, blanks gone, small letters. */
const folded = (spelling: string): string => spelling.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();

let unitsBySpelling: ReadonlyMap<string, Unit> | undefined;

/**
 * The unit meant by a spelling found in a plan, form or workbook; undefined when nobody has taught us the spelling.
 *
 * @example findUnit('１/10万')?.id // '/10万'
 */
export function findUnit(spelling: string): Unit | undefined {
  if (spelling === '') return undefined;
  unitsBySpelling ??= new Map(units.flatMap((unit) => [unit.id, ...unit.spellings].map((text): [string, Unit] => [folded(text), unit])));
  return unitsBySpelling.get(spelling) ?? unitsBySpelling.get(folded(spelling));
}
