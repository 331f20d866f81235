import type { ReportQuestion } from '../../src/publication/ground/report-question.ts';
import { planLines, questionOfExample, questionOfText, series, type DomainLines } from './report-question.ts';

const health: DomainLines = {
  title: '妇女与健康', units: '牵头单位：卫生健康局；配合单位：财政局、妇联',
  goals: ['孕产妇系统管理率达到95%以上。', '产前检查率达到98%以上，婚前医学检查率提高到70%以上。', '妇女健康意识明显增强。', '建设1所标准化妇幼保健机构。'],
};
const education: DomainLines = { title: '妇女与教育', units: '责任单位：教育局、妇联', goals: ['九年义务教育巩固率达到97%以上。', '女童平等接受义务教育的权利得到保障。'] };
const women = planLines('甲区妇女发展规划', [health, education]);
const withoutUnits = (domains: readonly DomainLines[]): readonly DomainLines[] => domains.map((domain) => ({ ...domain, units: '' }));

const rising = (from: number, step: number): Readonly<Record<number, string>> => Object.fromEntries([2020, 2021, 2022, 2023, 2024].map((year, at) => [year, (from + step * at).toFixed(1)]));
const named = ['孕产妇系统管理率', '产前检查率', '婚前医学检查率', '九年义务教育巩固率'] as const;
const low = [...series(named[0], rising(80, -0.5)), ...series(named[1], rising(82, -0.5)), ...series(named[2], rising(50, -0.5)), ...series(named[3], rising(85, -0.4))];
const high = [...series(named[0], rising(96, 0.5)), ...series(named[1], rising(98.2, 0.2)), ...series(named[2], rising(75, 1)), ...series(named[3], rising(97.5, 0.3))];
const answers = [
  { 指标: '标准化妇幼保健机构数', 年份: 2024, 数值: '', 是否: '是', 日期: '2024-05-01', 佐证: '验收文件' }, ...['妇女健康意识', '女童平等接受义务教育的权利'].map((indicator) => ({ 指标: indicator, 年份: 2024, 数值: '', 评审: '达标', 佐证: '评审意见' })),
];
const townships = ['东', '南', '西', '北', '上', '下', '左', '右', '前', '后', '内', '外'].map((name) => `${name}镇`);
const groups = ['城市', '农村'].flatMap((area) => ['男', '女'].map((sex) => ({ 城乡: area, 性别: sex })));
const byTownship = [...townships.map((name) => ({ 乡镇: name })), ...groups].flatMap((told, at) => series('适龄儿童免疫规划疫苗接种率', rising(93 + at * 0.2, 0.3), told));

/** A unit whose name has forty characters. */
export const longUnit = '甲区新型城镇化建设和农业农村现代化及妇女儿童事业综合协调推进领导小组办公室协调科';

/** Hard cases every report must bear, by what is hard. */
export const hardQuestions: Readonly<Record<string, () => Promise<ReportQuestion>>> = {
  'no data at all': () => questionOfText(women, []),
  'no target met': () => questionOfText(women, low),
  'all targets met': () => questionOfText(planLines('甲区妇女发展规划', [{ ...health, goals: health.goals.slice(0, 2) }, { ...education, goals: education.goals.slice(0, 1) }]), high),
  'every kind of target met': () => questionOfText(women, [...high, ...answers]),
  'only one year of data': () => questionOfText(women, named.flatMap((name) => series(name, { 2024: '93.5' }))),
  'the first year of the plan': () => questionOfText(women, high, 2021),
  'after the end of the plan': () => questionOfText(women, low.concat(series(named[0], { 2030: '90.0' })), 2031),
  'a plan without units': () => questionOfText(planLines('甲区妇女发展规划', withoutUnits([health, education])), low),
  'a unit with a name of forty characters': () => questionOfText(planLines('甲区妇女发展规划', [{ ...health, units: `责任单位：${longUnit}、妇联` }, education]), low),
  'an indicator with twelve breakdowns': () => questionOfText(planLines('甲区儿童发展规划', [{ title: '儿童与健康', units: '责任单位：卫生健康局', goals: ['适龄儿童免疫规划疫苗接种率以乡镇（街道）为单位达到96%以上。', '5岁以下儿童死亡率控制在5‰以下。'] }]), byTownship),
  'a domain with a figure in its title': () => questionOfText(planLines('甲区儿童发展规划', [{ title: '0—3岁儿童照护服务', units: '责任单位：卫生健康局', goals: ['３岁以下儿童系统管理率达到９０％以上。'] }], ['加强领导。区妇儿工委办公室配备专职人员2人以上。']), series('3岁以下儿童系统管理率', rising(85, 1))),
  'a plan without a subject': () => questionOfText(planLines('甲区家庭发展规划', [{ title: '家庭与健康', units: '责任单位：卫生健康局', goals: ['婚前医学检查率达到70%以上。'] }]), series(named[2], rising(60, 2))),
  'two plans of one subject': () => questionOfText(`${women}\n${women.replace('（2021—2030年）', '（2031—2035年）')}`, low),
  'a unit with a figure in its name': () => questionOfText(planLines('甲区妇女发展规划', [{ ...health, units: '牵头单位：12345热线办；配合单位：96110专班、妇联' }, { ...education, units: '责任单位：12345热线办、教育局' }]), low),
  'no names of issuer and office': async () => ({ ...(await questionOfText(women, low)), settings: { issuer: '', office: '', date: '' } }),
  'goals without targets only': () => questionOfText(planLines('甲区妇女发展规划', [{ title: '妇女与健康', units: '责任单位：卫生健康局', goals: ['见附件。', '见附表。'] }]), []),
};

/** The shipped example: both plans, and each alone. */
export const exampleQuestions: Readonly<Record<string, () => Promise<ReportQuestion>>> = {
  'the example, both plans': () => questionOfExample('both'), 'the example, women': () => questionOfExample('women'), 'the example, children': () => questionOfExample('children'),
};
