import { aboutTargets, valueText } from '../pairing.ts';
import { finding, type ComparisonRule, type TargetSketch } from '../rule.ts';
import { stricterPromises } from '../stricter-promises.ts';

const plan = (title: string, place: string, value: number, more: Partial<TargetSketch> = {}) => ({
  title, place, domains: [{ title: '妇女与健康', goals: [{ targets: [{ indicator: '死亡率', bound: 'at-most' as const, unit: '/10万', value, ...more }] }] }],
});

/** A district may ask for more than the city, not for less. */
export const weakerThanUpper: ComparisonRule = {
  id: 'weaker-than-upper',
  title: '目标比上位规划宽松',
  source: 'mission.md S17: 与上位规划衔接; targets compared with the upper plan',
  codes: ['weaker-than-upper'],
  examples: [
    { title: '市里9/10万，区里12/10万', plans: [plan('某区妇女发展规划', '某区', 12), plan('某市妇女发展规划', '某市', 9)], finds: [{ code: 'weaker-than-upper', severity: 'doubt', says: '12/10万以下，《某市妇女发展规划》2030年9/10万以下' }] },
    { title: '区里更严', plans: [plan('某区妇女发展规划', '某区', 8), plan('某市妇女发展规划', '某市', 9)], finds: [] },
    { title: '区里2025年的目标早于市里2030年', plans: [plan('某区妇女发展规划', '某区', 12, { deadline: 2025 }), plan('某市妇女发展规划', '某市', 9)], finds: [] },
    { title: '市里说的是农村', plans: [plan('某区妇女发展规划', '某区', 12, { indicatorId: 'deaths' }), plan('某市妇女发展规划', '某市', 9, { indicator: '农村死亡率', indicatorId: 'deaths' })], finds: [] },
    { title: '市里两本规划不同，以同一对象的为准', plans: [plan('某区妇女发展规划', '某区', 9), plan('某市妇女发展规划', '某市', 9), plan('某市儿童发展规划', '某市', 8)], finds: [] },
    { title: '另一个区的规划只是参照', plans: [plan('某区妇女发展规划', '某区', 12), plan('另区妇女发展规划', '另区', 9)], finds: [{ code: 'weaker-than-upper', says: '比参照规划宽松' }] },
    { title: '市里2025年已是9/10万', plans: [plan('某区妇女发展规划', '某区', 12), plan('某市妇女发展规划', '某市', 9, { deadline: 2025 })], finds: [{ code: 'weaker-than-upper' }] },
    {
      title: '下降幅度小于上位规划',
      plans: [plan('某区妇女发展规划', '某区', 0, { value: null, changePercent: -10, bound: 'reach', baselineYear: 2020 }), plan('某市妇女发展规划', '某市', 0, { value: null, changePercent: -20, bound: 'reach', baselineYear: 2020 })],
      finds: [{ code: 'weaker-than-upper', says: '下降20%' }],
    },
  ],
  find: (context) => stricterPromises(context, 'upper').map(([ours, theirs]) => {
    const about = aboutTargets([ours, theirs]);
    return finding({ code: 'weaker-than-upper', severity: 'doubt', message: `“${about.indicator ?? ''}”的目标比${theirs.of.calledHere}宽松：${about.values.map(valueText).join('，')}。`, ...about });
  }),
};
