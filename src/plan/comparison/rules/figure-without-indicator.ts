import { normalName } from '../../linking/normal-name.ts';
import type { Finding } from '../comparison.ts';
import { hasFigure } from '../judge-targets.ts';
import { aboutTargets, valueText } from '../pairing.ts';
import { finding, type ComparisonContext, type ComparisonRule } from '../rule.ts';

function find(context: ComparisonContext): Finding[] {
  const unlinked = context.targets.filter(({ target, of, subject }) => of.role === 'sibling' && hasFigure(target) && subject.indicatorId === null);
  return [...Map.groupBy(unlinked, ({ target }) => normalName(target.indicator)).values()].map((targets) => {
    const first = targets[0]?.target;
    const about = aboutTargets(targets);
    const name = first?.indicator ?? '';
    const message = `“${name}”（${about.values.map(valueText).join('，')}）在指标目录中没有对应指标，可作为本地新指标。`;
    return finding({ code: 'figure-without-indicator', severity: 'notice', message, ...about, indicator: name, proposal: { id: null, name, unit: targets.find(({ target }) => target.unit !== null)?.target.unit ?? null } });
  });
}

/** A figure that nobody would collect, because no indicator stands for it. */
export const figureWithoutIndicator: ComparisonRule = {
  id: 'figure-without-indicator',
  title: '有数值而目录中没有指标',
  source: 'issue 2: what is not in the catalogue stays unlinked and is offered as a new local indicator',
  codes: ['figure-without-indicator'],
  examples: [
    {
      title: '两本规划都提到，只列一次',
      plans: [
        { title: '某区妇女发展规划', domains: [{ title: '妇女与健康', goals: [{ targets: [{ indicator: '健身馆覆盖率', bound: 'reach', value: 100 }] }] }] },
        { title: '某区儿童发展规划', domains: [{ title: '儿童与健康', goals: [{ targets: [{ indicator: '健身馆的覆盖率', bound: 'reach', value: 100 }] }] }] },
      ],
      finds: [{ code: 'figure-without-indicator', severity: 'notice', says: '“健身馆覆盖率”（《某区妇女发展规划》2030年达到100%' }],
    },
    { title: '有指标的和没有数值的不列', plans: [{ title: '某区妇女发展规划', domains: [{ title: '妇女与健康', goals: [{ targets: [{ indicator: '访视率', indicatorId: 'visits', value: 90 }, { indicator: '健康水平', kind: 'trend', unit: null }] }] }] }], finds: [] },
  ],
  find,
};
