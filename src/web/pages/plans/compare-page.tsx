import { useState } from 'react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Flex, Select, Tag } from 'antd';
import { itemKindWords, type ChangeKind } from '#plan';
import type { Actions } from '../../client/actions.ts';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { plansWords } from '../../words/plans-words.ts';
import { Change } from './change.tsx';
import { sideOfText, sideText, type PlanSide } from './plan-names.ts';
import './plans.css';

const { compare: say, list: listWords } = plansWords;

type Compared = Actions['plan.compare-plans']['output'];
type Item = Compared['comparison']['items'][number];

/** So many differences are shown at first, and so many more each time: two whole plans differ in hundreds of parts. */
const portion = 60;

const kinds: readonly ChangeKind[] = ['changed', 'added', 'removed', 'moved', 'renumbered'];

/** Two versions to begin with: the one in force and the one before it, else the first two plans. */
function usualSides(plans: Actions['plan.list-plans']['output']['plans']): readonly [PlanSide, PlanSide] | null {
  const amended = plans.find(({ versions }) => versions.length > 1);
  const [before, after] = amended?.versions.slice(-2) ?? [];
  if (before && after) return [before, after];
  const [one, other] = plans.flatMap(({ versions }) => versions.at(-1) ?? []);
  return one && other ? [one, other] : null;
}

function Line({ item, side, text }: { readonly item: Item; readonly side: Compared['left']; readonly text: string | undefined }): React.JSX.Element {
  const isAlone = item.changes.includes('added') || item.changes.includes('removed');
  const about = [...(item.label.includes(itemKindWords[item.kind]) ? [] : [itemKindWords[item.kind]]), ...(item.labelBefore === null || item.labelBefore === item.label ? [] : [say.was(item.labelBefore)]), ...(isAlone ? [say.onlyIn(side.title)] : [])];
  const wordOf = (kind: ChangeKind): string => say.kinds[kind];
  return (
    <li className="compared">
      <div>{item.changes.map((kind) => <Tag key={kind}>{wordOf(kind)}</Tag>)}<b>{item.label}</b> <span className="quiet">{about.join('，')}</span></div>
      {isAlone ? <div className="wording">{item.changes.includes('added') ? <ins>{text}</ins> : <del>{text}</del>}</div> : <Change change={item} />}
    </li>
  );
}

function Differences({ compared: { left, right, comparison: { items, counts }, wordings }, only, onOnly }: { readonly compared: Compared; readonly only: ChangeKind | undefined; readonly onOnly: (kind: ChangeKind | undefined) => void }): React.JSX.Element {
  const [most, setMost] = useState(portion);
  const words = new Map(wordings.map(({ itemId, text }) => [itemId, text]));
  const shown = items.filter(({ changes }) => only === undefined || changes.includes(only));
  return (
    <>
      <Flex wrap gap={8} role="group" aria-label={say.filter}>
        <Button type={only === undefined ? 'primary' : 'default'} aria-pressed={only === undefined} onClick={() => onOnly(undefined)}>{say.all(items.length)}</Button>
        {kinds.map((kind) => <Button key={kind} type={only === kind ? 'primary' : 'default'} aria-pressed={only === kind} disabled={counts[kind] === 0} onClick={() => onOnly(kind)}>{say.count(say.kinds[kind], counts[kind])}</Button>)}
      </Flex>
      <p role="status" style={{ margin: 0 }}>{say.unchanged(counts.unchanged)}{left.planId === right.planId ? '' : say.paired}</p>
      {items.length === 0 ? <p>{say.same}</p> : <ul className="compared-list" aria-label={say.title}>{shown.slice(0, most).map((item) => <Line key={item.itemId} item={item} side={item.changes.includes('removed') ? left : right} text={words.get(item.itemId)} />)}</ul>}
      {shown.length > most ? <div><Button onClick={() => setMost(most + portion)}>{say.more(Math.min(portion, shown.length - most), shown.length - most)}</Button></div> : null}
    </>
  );
}

/** Two versions of a plan, or two plans, part by part: what came, went, moved, and the words that changed. Both sides stand in the address. */
export function ComparePage(): React.JSX.Element {
  const { regionId } = useRegion();
  const search = useSearch({ from: '/plans/compare' });
  const navigate = useNavigate({ from: '/plans/compare' });
  const listed = useRead('plan.list-plans', regionId === null ? null : { regionId });
  const usual = usualSides(listed.data?.plans ?? []);
  const [left, right] = [sideOfText(search.left) ?? usual?.[0] ?? null, sideOfText(search.right) ?? usual?.[1] ?? null];
  const compared = useRead('plan.compare-plans', regionId === null || left === null || right === null ? null : { regionId, leftPlanId: left.planId, leftVersion: left.version, rightPlanId: right.planId, rightVersion: right.version });
  const options = [
    ...(listed.data?.plans ?? []).flatMap(({ title, startYear, endYear, versions }) => versions.toReversed().map((version) => ({ value: sideText(version), label: `${listWords.version(version.version)} ${listWords.years(startYear, endYear)} ${title.zh.replace(/（[^）]*）$/, '')}` }))),
    ...(listed.data?.above ?? []).map((plan) => ({ value: sideText(plan), label: `${plan.region}：${plan.title} ${listWords.version(plan.version)}` })),
  ];
  return (
    <Flex vertical gap={12}>
      <PageTitle extra={<Link to="/plans">{plansWords.page.back}</Link>}>{say.title}</PageTitle>
      <LoadState of={listed}>{() => (left === null || right === null ? <p>{say.nothing}</p> : (
        <>
          <Flex wrap gap={8} align="center" className="no-print">
            <Select aria-label={say.left} value={sideText(left)} onChange={(next: string) => void navigate({ search: (before) => ({ ...before, left: next, right: sideText(right) }), replace: true })} options={options} popupMatchSelectWidth={false} style={{ minWidth: '18em', maxWidth: '100%' }} />
            <span>{say.to}</span>
            <Select aria-label={say.right} value={sideText(right)} onChange={(next: string) => void navigate({ search: (before) => ({ ...before, left: sideText(left), right: next }), replace: true })} options={options} popupMatchSelectWidth={false} style={{ minWidth: '18em', maxWidth: '100%' }} />
            <Button onClick={() => void navigate({ search: (before) => ({ ...before, left: sideText(right), right: sideText(left) }), replace: true })}>{say.swap}</Button>
          </Flex>
          <LoadState of={compared}>{(data) => <Differences key={search.only ?? ''} compared={data} only={search.only} onOnly={(only) => void navigate({ search: (before) => ({ ...before, only }), replace: true })} />}</LoadState>
        </>
      ))}</LoadState>
    </Flex>
  );
}
