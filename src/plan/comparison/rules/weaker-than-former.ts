import { aboutTargets, valueText } from '../pairing.ts';
import { finding, type ComparisonRule } from '../rule.ts';
import { stricterPromises } from '../stricter-promises.ts';

const plan = (title: string, years: readonly [number, number], value: number) => ({
  title, years, domains: [{ title: '妇女与教育', goals: [{ targets: [{ indicator: '巩固率', bound: 'at-least' as const, value, deadline: years[1] }] }] }],
});

/** What the plan before had promised and this one asks less for: allowed, and worth a word. */
export const weakerThanFormer: ComparisonRule = {
  id: 'weaker-than-former',
  title: '目标比上一周期规划宽松',
  source: 'mission.md S24: a closed cycle hands its series and lessons to the next',
  codes: ['weaker-than-former'],
  examples: [
    { title: '上一周期98%以上，本周期95%以上', plans: [plan('某区妇女发展规划（2021—2030年）', [2021, 2030], 95), plan('某区妇女发展规划（2011—2020年）', [2011, 2020], 98)], finds: [{ code: 'weaker-than-former', severity: 'notice', says: '2020年98%以上' }] },
    { title: '本周期更高', plans: [plan('某区妇女发展规划（2021—2030年）', [2021, 2030], 99), plan('某区妇女发展规划（2011—2020年）', [2011, 2020], 98)], finds: [] },
  ],
  find: (context) => stricterPromises(context, 'former').map(([ours, theirs]) => {
    const about = aboutTargets([ours, theirs]);
    return finding({ code: 'weaker-than-former', severity: 'notice', message: `“${about.indicator ?? ''}”的目标比上一周期规划宽松：${about.values.map(valueText).join('，')}。`, ...about });
  }),
};
