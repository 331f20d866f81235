/** What sort of body a unit is, as pasted tables and screens say it. */
export const unitKinds = {
  government: '政府部门',
  party: '党委部门',
  'people-congress': '人大政协',
  judicial: '法院检察院',
  'mass-organisation': '群团组织',
  institution: '事业单位',
  township: '乡镇街道',
  'vertical-agency': '垂直管理机构',
  enterprise: '企业',
  other: '其他',
} as const;

/** One of the sorts of units. */
export type UnitKind = keyof typeof unitKinds;

/** The sorts in the order of lists. */
export const unitKindNames = Object.keys(unitKinds) as [UnitKind, ...UnitKind[]];

/**
 * The sort that a word of a table means; undefined: none.
 *
 * @example unitKindOf('群团组织') // 'mass-organisation'
 */
export const unitKindOf = (word: string): UnitKind | undefined => unitKindNames.find((kind) => kind === word || unitKinds[kind] === word);
