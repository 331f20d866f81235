import { completeName } from '../complete-name.ts';
import { expandNames } from '../names.ts';
import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { readSubject } from '../subject.ts';

const word = /(?:要|应|将)?(?:基本)?(?:实现|达到|做到)?(?:(?<![健安齐完])全覆盖|全面覆盖|100%覆盖|100%全覆盖)/;
const verbs = /^(?:推进|推动|实现|基本实现|基本建成|建成|构建|建立|完善|巩固|促进|继续|加快|确保|保证|做到|力争|逐步|稳步|全面)+/;
/** 课后服务在义务教育学校实现全覆盖: where it is to reach is a scope. */
const within = /^(.{2,20}?)在([^，]{1,16})$/;

/** The thing covered: before 全覆盖 (X全覆盖), between 实现 and it (实现X全覆盖), or after 全覆盖的 (全覆盖的X体系). */
function thing(text: string, at: number, end: number): string {
  const after = /^的([^，]{2,24})/.exec(text.slice(end))?.[1];
  return (after ?? text.slice(0, at)).replace(verbs, '').replace(/(?:工作|成果)$/, '').replace(/要?实现(?=.{2})/, '');
}

function read({ segment, context }: Reading): readonly Promised[] | null {
  const found = word.exec(segment.text);
  if (!found || /“[^”]*全覆盖[^“]*”/.test(segment.text)) return null;
  const end = found.index + found[0].length;
  const subject = readSubject(thing(segment.text, found.index, end), context);
  const printed = subject.name.replace(verbs, '');
  const scoped = within.exec(printed);
  const name = scoped?.[1] ?? (printed === '' ? completeName('', context) : printed);
  if (name.length < 2) return null;
  const isBasic = /基本/.test(segment.text.slice(0, end));
  return expandNames(`${name}覆盖率`, context.knows).map((indicator) => promised({
    kind: 'level', indicator: indicator.replace(/覆盖率覆盖率$/, '覆盖率').replace(/(?:率|面)覆盖率$/, '率'), from: 0, to: Math.max(end, segment.text.length),
    bound: 'reach', value: 100, unit: '%', scope: scoped?.[2] ?? null, deadline: subject.deadline ?? context.deadline, confidence: isBasic ? 0.75 : 0.85,
  }));
}
/** X实现全覆盖, 构建全覆盖的X: 100 %, reach. */
export const fullCoverage: Phrase = {
  id: 'full-coverage',
  title: '全覆盖',
  needs: 'either',
  hint: /覆盖/,
  source: 'contract.md: 全覆盖 is 100 %, reach',
  examples: [
    { text: '村卫生室实现全覆盖。', targets: [{ indicator: '村卫生室覆盖率', kind: 'level', value: 100, unit: '%', bound: 'reach' }] },
    { text: '构建全覆盖的儿童保护服务体系。', targets: [{ indicator: '儿童保护服务体系覆盖率', value: 100 }] },
    { text: '基本实现普惠托育服务全覆盖。', targets: [{ indicator: '普惠托育服务覆盖率', value: 100 }] },
    { text: '覆盖城乡的服务网络。', section: 'measure', targets: [] },
  ],
  read,
};
