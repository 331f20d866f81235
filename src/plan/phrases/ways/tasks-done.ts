import { promised, type Phrase, type Promised, type Reading } from '../phrase.ts';
import { opening } from '../vocabulary.ts';

const verb = '(?:设置|设立|配备|建立|开设|开展|建有|配有|落实|实施|完成|安装|制定)';
const pattern = new RegExp(`^(.{2,14}?(?:学校|幼儿园|社区|村|医院|机构|单位|乡镇|街道|企业|家庭|中心))((?:全部|均|都)?${verb}.{2,}?)(?:的比例|比例)?(?:均|都|全部|分别)?(?:达到?|实现|达标率)$`);

function read({ segment, context }: Reading): readonly Promised[] | null {
  const quantity = segment.quantities[0];
  if (!quantity || quantity.measure !== 'rate') return null;
  const found = pattern.exec(segment.text.slice(0, quantity.from));
  if (!found || (found[2] ?? '').endsWith('率')) return null;
  const place = (found[1] ?? '').replace(opening, '');
  const tasks = (found[2] ?? '').split(new RegExp(`[、和与](?=${verb})`));
  return tasks.map((task) => promised({
    kind: 'level', indicator: `${task}的${place}比例`, from: segment.text.indexOf(place), to: quantity.to, bound: quantity.bound ?? 'reach',
    value: quantity.value, unit: quantity.unit, strict: quantity.strict, deadline: context.deadline, confidence: 0.85,
  }));
}

/** 中小学校设置课程、配备教师均达到100%: several things that all places of a kind must do. */
export const tasksDone: Phrase = {
  id: 'tasks-done',
  title: '某类单位做到若干事项的比例',
  needs: 'figure',
  source: '中国儿童发展纲要 2021–2030, 儿童与健康 (心理健康教师)',
  examples: [
    {
      text: '中小学校开设法治课程、配备法治副校长均达到100%。',
      targets: [{ indicator: '开设法治课程的中小学校比例', kind: 'level', value: 100, unit: '%' }, { indicator: '配备法治副校长的中小学校比例' }],
    },
  ],
  read,
};
