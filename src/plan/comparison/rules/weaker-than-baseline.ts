import { baselinesOf, baselineValue, type Baseline } from '../baselines.ts';
import type { Finding } from '../comparison.ts';
import { goodDirection, unitFactor } from '../judge-targets.ts';
import { sameFigure } from '../../acceptance.ts';
import { judgeAgainstValue, type GoodDirection, type Judgement } from '../judge-weaker.ts';
import { aboutTargets, distinctPlaces, distinctValues } from '../pairing.ts';
import type { PlacedTarget } from '../placed-targets.ts';
import { promiseText } from '../promise-text.ts';
import { finding, type ComparisonContext, type ComparisonRule } from '../rule.ts';

type Judged = { readonly placed: PlacedTarget; readonly baseline: Baseline; readonly judgement: Judgement; readonly direction: GoodDirection };

/** Nothing is left to gain: everybody, or nobody. */
const atTheLimit = ({ value, unit }: Baseline, direction: GoodDirection): boolean => (direction === 'up' ? unit === '%' && sameFigure(value, 100) : value === 0);

function judgeAll(placed: PlacedTarget, context: ComparisonContext): Judged[] {
  const { target } = placed;
  if (target.value === null || target.every === 'unit' && target.kind === 'count') return [];
  const direction = goodDirection(target, context.indicatorOf(placed.subject.key));
  return baselinesOf(placed, context).map((baseline): Judged => {
    const factor = unitFactor(baseline.unit, target.unit);
    const judgement = factor === null ? 'not-comparable' : judgeAgainstValue(target, baseline.value * factor, direction);
    return { placed, baseline, judgement, direction };
  });
}

/** 左右 and a band are kept by today's value on purpose. */
const asksToMove = ({ target }: PlacedTarget): boolean => target.bound !== 'about' && target.bound !== 'between';

const baselineText = (baseline: Baseline): string => {
  const { text, year, kind } = baselineValue(baseline);
  return `${year === null ? '' : `${String(year)}年`}${kind === 'measured' ? '实测' : '已'}为${text}`;
};

function findingOf(judged: readonly Judged[], code: 'weaker-than-baseline' | 'no-progress'): Finding {
  const targets = [...new Set(judged.map(({ placed }) => placed))];
  const baselines = [...new Set(judged.map(({ baseline }) => baseline))];
  const about = aboutTargets(targets);
  const first = targets[0];
  const promises = [...new Set(targets.map(({ target }) => `${target.deadline === null ? '' : `${String(target.deadline)}年`}${promiseText(target)}`))].join('、');
  const facts = [...new Set(baselines.map(baselineText))].join('、');
  const fall = judged[0]?.direction === 'up' ? '下降' : '上升';
  const message = code === 'weaker-than-baseline'
    ? `《${first?.of.plan.title ?? ''}》“${about.indicator ?? ''}”目标${promises}，而${facts}：目标比现状宽松，即使${fall}也算达标。`
    : `《${first?.of.plan.title ?? ''}》“${about.indicator ?? ''}”目标${promises}，与现状（${facts}）持平，没有提高要求。`;
  return finding({
    code, severity: code === 'weaker-than-baseline' ? 'doubt' : 'notice', message, ...about,
    places: distinctPlaces([...about.places, ...baselines.flatMap(({ place }) => place ?? [])]),
    values: distinctValues([...about.values, ...baselines.map(baselineValue)]),
  });
}

function find(context: ComparisonContext): Finding[] {
  const own = context.targets.filter(({ of }) => of.role === 'sibling');
  const groups = Map.groupBy(own, ({ of, subject }) => `${String(context.plans.indexOf(of))} ${subject.key} ${JSON.stringify(subject.populations)}`);
  return [...groups.values()].flatMap((targets) => {
    const judged = targets.flatMap((placed) => judgeAll(placed, context));
    const weaker = judged.filter(({ judgement }) => judgement === 'weaker');
    if (weaker.length > 0) return [findingOf(weaker, 'weaker-than-baseline')];
    const held = targets.some(({ target }) => target.direction === 'hold');
    const level = held ? [] : judged.filter(({ judgement, baseline, direction, placed }) => judgement === 'equal' && asksToMove(placed) && !atTheLimit(baseline, direction));
    const asksMore = judged.some(({ judgement }) => judgement === 'stronger');
    return level.length > 0 && !asksMore ? [findingOf(level, 'no-progress')] : [];
  });
}

const plan = (target: Partial<PlacedTarget['target']>, facts: readonly { readonly value: number; readonly year: number | null; readonly unit?: string; readonly place?: string }[]) => ({
  title: '某区儿童发展规划',
  facts: facts.map((fact) => ({ indicator: '死亡率', indicatorId: 'local-rate', unit: '‰', ...fact })),
  domains: [{ title: '儿童与健康', goals: [{ targets: [{ indicator: '死亡率', indicatorId: 'local-rate', bound: 'at-most' as const, unit: '‰', ...target }] }] }],
});
const rising = (target: Partial<PlacedTarget['target']>, value: number) => ({
  title: '某区儿童发展规划',
  facts: [{ indicator: '入学率', value, year: 2020 }],
  domains: [{ title: '儿童与教育', goals: [{ targets: [{ indicator: '入学率', bound: 'at-least' as const, ...target }] }] }],
});
const weaker = { code: 'weaker-than-baseline', severity: 'doubt' } as const;
const noProgress = { code: 'no-progress', severity: 'notice' } as const;

/** A target that today's value already keeps with room to spare: a loss would stay green. */
export const weakerThanBaseline: ComparisonRule = {
  id: 'weaker-than-baseline',
  title: '目标比现状宽松',
  source: 'practice.md 9: 5岁以下儿童死亡率 5.12‰ in 2020 against a target of 6.0‰ is met on day one',
  codes: ['weaker-than-baseline', 'no-progress'],
  examples: [
    { title: '死亡率5.12‰，目标6‰以下', plans: [plan({ value: 6 }, [{ value: 7.6, year: 2010 }, { value: 5.12, year: 2020 }])], finds: [{ ...weaker, says: '2030年6‰以下，而2020年已为5.12‰' }] },
    { title: '目标5‰以下', plans: [plan({ value: 5 }, [{ value: 5.12, year: 2020 }])], finds: [] },
    { title: '与现状相同', plans: [plan({ value: 5.12 }, [{ value: 5.12, year: 2020 }])], finds: [{ ...noProgress, says: '持平' }] },
    { title: '低于现状一点也算提高', plans: [plan({ value: 5.12, strict: true }, [{ value: 5.12, year: 2020 }])], finds: [] },
    { title: '保持现状是本意', plans: [plan({ value: 5.12, direction: 'hold' }, [{ value: 5.12, year: 2020 }])], finds: [] },
    {
      title: '正文说保持，附表只重复数值',
      plans: [{
        title: '某区儿童发展规划', domains: [{ title: '儿童与健康', goals: [{ targets: [{ indicator: '接种率', bound: 'at-least', value: 96, direction: 'hold' }] }] }],
        table: [{ indicator: '接种率', unit: '%', baseline: { text: '96.0', year: 2020 }, targets: [{ indicator: '接种率', bound: 'at-least', value: 96 }] }],
      }],
      finds: [],
    },
    { title: '保持在100%以上，现状100%', plans: [rising({ value: 100 }, 100)], finds: [] },
    { title: '保持在98%以上，现状99.33%', plans: [rising({ value: 98, direction: 'hold' }, 99.33)], finds: [weaker] },
    { title: '40%左右，现状41%', plans: [rising({ value: 40, bound: 'about' }, 41)], finds: [] },
    { title: '40%左右，现状46%', plans: [rising({ value: 40, bound: 'about', direction: 'up' }, 46)], finds: [weaker] },
    { title: '43%—46%之间，现状44.1%', plans: [rising({ value: 43, upper: 46, bound: 'between', direction: 'up' }, 44.1)], finds: [] },
    { title: '单位换算：0.512%', plans: [plan({ value: 6 }, [{ value: 0.512, year: 2020, unit: '%' }])], finds: [weaker] },
    { title: '规划开始以后的数不是现状', plans: [plan({ value: 6 }, [{ value: 5.12, year: 2023 }])], finds: [] },
    { title: '较早年份更好，最近年份较差', plans: [plan({ value: 6 }, [{ value: 5, year: 2010 }, { value: 7, year: 2020 }])], finds: [] },
    { title: '2025年持平，2030年提高', plans: [{ title: '某区儿童发展规划', facts: [{ indicator: '入学率', value: 95, year: 2020 }], domains: [{ title: '儿童与教育', goals: [{ targets: [{ indicator: '入学率', bound: 'at-least', value: 95, deadline: 2025 }, { indicator: '入学率', bound: 'at-least', value: 97 }] }] }] }], finds: [] },
    { title: '每个街道1名不与全区人数比', plans: [{ title: '某区儿童发展规划', facts: [{ indicator: '医生数', unit: '名', value: 12, year: 2020 }], domains: [{ title: '儿童与健康', goals: [{ targets: [{ indicator: '医生数', kind: 'count', unit: '名', bound: 'at-least', value: 1, every: 'unit', of: '街道' }] }] }] }], finds: [] },
    { title: '上位规划印出的现状是别处的', plans: [plan({ value: 6 }, []), { ...plan({ value: 6 }, [{ value: 5.12, year: 2020 }]), place: '某市' }], finds: [] },
    { title: '没有年份的数不算', plans: [plan({ value: 6 }, [{ value: 5.12, year: null }])], finds: [] },
    { title: '全国的数不是本地现状', plans: [plan({ value: 6 }, [{ value: 5.12, year: 2020, place: '全国' }])], finds: [] },
    { title: '文中自带基数', plans: [plan({ value: 6, statedBaseline: { value: 5.12, year: null } }, [])], finds: [weaker] },
    {
      title: '同级规划印出的现状',
      plans: [plan({ value: 6 }, []), { title: '某区妇女发展规划', facts: [{ indicator: '死亡率', indicatorId: 'local-rate', unit: '‰', value: 5.12, year: 2020 }] }],
      finds: [weaker],
    },
    {
      title: '附表的基期一栏',
      plans: [{ title: '某区妇女发展规划', table: [{ indicator: '贫血率', unit: '%', baseline: { text: '7.5', year: 2020 }, targets: [{ indicator: '贫血率', bound: 'at-most', value: 8 }] }] }],
      finds: [{ ...weaker, says: '2020年已为7.5%' }],
    },
    {
      title: '实测值',
      plans: [plan({ value: 6 }, [])],
      indicators: [{ id: 'local-rate', name: '死亡率', unit: '‰', direction: 'down' }],
      actuals: [{ indicatorId: 'local-rate', value: 8, year: 2010 }, { indicatorId: 'local-rate', value: 5, year: 2020 }, { indicatorId: 'local-rate', value: 9, year: 2022 }],
      finds: [{ ...weaker, says: '2020年实测为5‰' }],
    },
    {
      title: '实测值是全区的，不与农村的目标比',
      plans: [plan({ value: 6, scope: '农村' }, [])],
      indicators: [{ id: 'local-rate', name: '死亡率', unit: '‰', direction: 'down' }],
      actuals: [{ indicatorId: 'local-rate', value: 5, year: 2020 }],
      finds: [],
    },
    {
      title: '指标方向由目录决定：越低越好的“达到”',
      plans: [plan({ value: 6, bound: 'reach' }, [{ value: 5.12, year: 2020 }])],
      indicators: [{ id: 'local-rate', name: '死亡率', unit: '‰', direction: 'down' }],
      finds: [{ ...weaker, says: '即使上升也算达标' }],
    },
  ],
  find,
};
