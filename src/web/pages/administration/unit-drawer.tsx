import { App, Button, Drawer, Flex } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { WideTable } from '../../frame/wide-table.tsx';
import { useRead } from '../../session/door.ts';
import { administrationWords } from '../../words/administration-words.ts';
import { localTime } from '../../words/local-time.ts';
import { Section } from '../home/section.tsx';
import type { Step } from './step-dialog.tsx';
import { unitSteps } from './unit-steps.ts';
import { UnitWays } from './unit-ways.tsx';
import type { Act } from './use-act.ts';

const say = administrationWords.units;

/** One unit: what it was called when, where it came from, who wrote that down, and the steps it may take now. */
export function UnitDrawer({ regionId, unitId, act, onStep, onClose }: { readonly regionId: string; readonly unitId: string; readonly act: Act; readonly onStep: (step: Step) => void; readonly onClose: () => void }): React.JSX.Element {
  const found = useRead('units.get-unit', { regionId, unitId });
  const all = useRead('units.list-units', { regionId, limit: 500 });
  const { message } = App.useApp();
  return (
    <Drawer open size={720} title={found.data?.unit.name.zh ?? say.title} onClose={onClose}>
      <LoadState of={found}>{({ unit, history, aliases, successions, recorded }) => {
        const ground = { regionId, unit, aliases: aliases.map(({ name }) => name.zh), others: (all.data?.units ?? []).filter((other) => other.unitId !== unitId), act, tell: (words: string) => void message.success(words) };
        return (
          <Flex vertical gap={20}>
            <UnitWays unit={unit} />
            <Flex wrap gap={8}>{unitSteps(unit.allowed).map(({ action, word, of }) => <Button key={action} onClick={() => onStep(of(ground))}>{word}</Button>)}</Flex>
            <Section title={say.history}>
              <WideTable label={say.history} rowKey={({ validFrom, version }) => `${validFrom} ${String(version)}`} dataSource={[...history]} columns={[{ title: say.name, render: (_value, { name, ended }) => (ended ? <s>{name.zh}</s> : name.zh) }, { title: say.shortName, dataIndex: 'shortName' }, { title: say.from, className: 'figures', dataIndex: 'validFrom' }, { title: say.to, className: 'figures', render: (_value, { validTo }) => validTo ?? say.sinceAlways }]} />
            </Section>
            <Section title={say.aliases}>
              <WideTable label={say.aliases} rowKey={({ name, validFrom }) => `${name.zh} ${validFrom}`} dataSource={[...aliases]} locale={{ emptyText: say.noAliases }} columns={[{ title: say.aliases, render: (_value, { name }) => name.zh }, { title: say.from, className: 'figures', dataIndex: 'validFrom' }, { title: say.to, className: 'figures', render: (_value, { validTo }) => validTo ?? say.sinceAlways }]} />
            </Section>
            <Section title={say.successions}>
              {successions.length === 0 ? <p>{say.noSuccessions}</p> : <WideTable label={say.successions} rowKey={({ onDate, from, to }) => `${onDate} ${from.unitId} ${to.unitId}`} dataSource={[...successions]} columns={[{ title: say.on2, className: 'figures', dataIndex: 'onDate' }, { title: say.what, render: (_value, { kind }) => say.successionKinds[kind] ?? '' }, { title: say.fromUnit, render: (_value, { from }) => from.name }, { title: say.toUnit, render: (_value, { to }) => to.name }, { title: say.note, dataIndex: 'note' }]} />}
            </Section>
            <Section title={say.recorded}>
              <WideTable label={say.recorded} rowKey="version" dataSource={[...recorded]} columns={[{ title: say.recordedAt, className: 'figures', render: (_value, { recordedAt }) => localTime(recordedAt) }, { title: say.recordedBy, dataIndex: 'recordedBy' }, { title: say.name, render: (_value, { name, ended }) => (ended ? <s>{name.zh}</s> : name.zh) }, { title: say.from, className: 'figures', dataIndex: 'validFrom' }]} />
            </Section>
          </Flex>
        );
      }}</LoadState>
    </Drawer>
  );
}
