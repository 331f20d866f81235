import { Button, Drawer, Flex } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { localTime } from '../../words/local-time.ts';
import { Section } from '../home/section.tsx';
import { regionSteps, withdrawStep } from './region-steps.ts';
import type { Step } from './step-dialog.tsx';
import type { Act } from './use-act.ts';

const say = administrationWords.regions;

/** One place: what it was called and where it belonged when, changes of its borders, who wrote that down, and the steps it may take. */
export function RegionDrawer({ regionId, regions, act, onStep, onClose }: { readonly regionId: string; readonly regions: readonly { readonly regionId: string; readonly name: { readonly zh: string } }[]; readonly act: Act; readonly onStep: (step: Step) => void; readonly onClose: () => void }): React.JSX.Element {
  const found = useRead('regions.get-region', { regionId });
  const names = new Map(regions.map((one) => [one.regionId, one.name.zh]));
  return (
    <Drawer open size={720} title={found.data?.region.name.zh ?? say.title} onClose={onClose}>
      <LoadState of={found}>{({ region, history, recorded, borderChanges }) => (
        <Flex vertical gap={20}>
          <Flex wrap gap={8}>{regionSteps(region.allowed).map(({ action, word, of }) => <Button key={action} onClick={() => onStep(of(region, regions.filter((one) => one.regionId !== regionId), act))}>{word}</Button>)}</Flex>
          <Section title={say.history}>
            <WideTable label={say.history} rowKey="validFrom" dataSource={[...history]} columns={[{ title: say.name, render: (_value, { name, ended }) => (ended ? <s>{name.zh}</s> : name.zh) }, { title: say.code, className: 'figures', dataIndex: 'code' }, { title: say.parent, render: (_value, { parentRegionId }) => (parentRegionId === null ? '' : names.get(parentRegionId) ?? '') }, { title: say.from, className: 'figures', dataIndex: 'validFrom' }, { title: say.to2, className: 'figures', render: (_value, { validTo }) => validTo ?? administrationWords.units.sinceAlways }]} />
          </Section>
          <Section title={say.borders}>
            <WideTable
              label={say.borders} rowKey="changeId" dataSource={[...borderChanges]} locale={{ emptyText: say.noBorders }}
              columns={[{ title: say.on, className: 'figures', dataIndex: 'onDate' }, { title: say.fromPlace, render: (_value, { from }) => from.name }, { title: say.to, render: (_value, { to }) => to.name }, { title: say.weight, align: 'right', className: 'figures', dataIndex: 'weight' }, { title: say.basis, render: (_value, { basis }) => `${say.measures[basis.measure] ?? ''} ${basis.zh}` }, { title: administrationWords.people.steps, render: (_value, one) => (one.allowed.includes('regions.withdraw-border-change') ? <Button size="small" onClick={() => onStep(withdrawStep(one, act))}>{say.withdraw}</Button> : null) }]}
            />
          </Section>
          <Section title={administrationWords.units.recorded}>
            <WideTable label={administrationWords.units.recorded} rowKey="version" dataSource={[...recorded]} columns={[{ title: administrationWords.units.recordedAt, className: 'figures', render: (_value, { recordedAt }) => localTime(recordedAt) }, { title: administrationWords.units.recordedBy, dataIndex: 'recordedBy' }, { title: say.name, render: (_value, { name }) => name.zh }, { title: say.from, className: 'figures', dataIndex: 'validFrom' }]} />
          </Section>
        </Flex>
      )}</LoadState>
    </Drawer>
  );
}
