import { expandNames } from '../names.ts';
import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { opening } from '../vocabulary.ts';
import { readSubject } from '../subject.ts';

const other = /^(.{2,40}?(?:攀升|下降|恶化|偏高|失衡|多发|高发)的?(?:趋势|势头|态势))(?:得到|有所|明显|有效|逐步|基本)*(?:减缓|遏制|控制|扭转|减弱|放缓)$/;
const pattern = /^(.{2,40}?)(?:的|快速|过快|持续)*(上升|增长|增高|升高|攀升|蔓延|传播|扩大)(?:的)?(?:趋势|势头|速度)(?:得到|有所|明显|有效|逐步|基本)*(?:减缓|遏制|控制|扭转|下降|减弱|放缓)$|^(?:有效|逐步|切实|努力)*(?:遏制|减缓|控制|扭转)(.{2,40}?)(?:的)?(?:上升|增长|增高|升高|攀升|蔓延|传播|扩大)(?:的)?(?:趋势|势头|速度)$/;

function read({ segment, context }: Reading): readonly Promised[] | null {
  if (context.section === 'clause') return null;
  const printed = other.exec(segment.text)?.[1];
  if (printed !== undefined) return [promised({ kind: 'trend', indicator: printed.replace(opening, ''), direction: 'down', from: 0, to: segment.text.length, deadline: context.deadline, confidence: 0.7 })];
  const found = pattern.exec(segment.text);
  if (!found) return null;
  const subject = readSubject((found[1] ?? found[3] ?? ''), context);
  if (subject.name.length < 2) return null;
  const isRate = subject.name.endsWith('率');
  const names = expandNames(isRate ? subject.name : `${subject.name}率`, context.knows).map((name) => (isRate ? name : name.replace(/率$/, '')));
  return names.map((name) => promised({
    kind: 'trend', indicator: `${name}上升趋势`, direction: 'down', from: subject.from, to: segment.text.length, deadline: context.deadline, confidence: 0.85,
  }));
}

/** 患病率上升趋势减缓: still rising, but less. */
export const slowing: Phrase = {
  id: 'slowing',
  title: '上升趋势减缓',
  needs: 'no-figure',
  hint: /趋势|势头|速度/,
  source: 'practice.md 4.2 趋势',
  examples: [
    { text: '妇女焦虑障碍、抑郁症患病率上升趋势减缓。', targets: [{ indicator: '妇女焦虑障碍患病率上升趋势', kind: 'trend', direction: 'down' }, { indicator: '妇女抑郁症患病率上升趋势' }] },
    { text: '有效遏制儿童肥胖率增长势头。', section: 'measure', targets: [{ indicator: '儿童肥胖率上升趋势', direction: 'down' }] },
  ],
  read,
};
