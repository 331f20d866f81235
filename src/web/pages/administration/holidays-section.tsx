import { useState } from 'react';
import { Button, Flex, Tag } from 'antd';
import type { HolidayYear } from '#collection';
import type { Actions } from '../../client/actions.ts';
import { WideTable } from '../../frame/wide-table.tsx';
import { administrationWords } from '../../words/administration-words.ts';
import { Section } from '../home/section.tsx';
import { PasteHolidays } from './paste-holidays.tsx';
import type { Act } from './use-act.ts';

type Setting = Actions['settings.list-settings']['output']['settings'][number];

const say = administrationWords.holidays;

/** The legal holidays that are known, year by year, the latest first; who may, pastes the notice of another year, or of the same one again. */
export function HolidaysSection({ regionId, setting, thisYear, act }: { readonly regionId: string; readonly setting: Setting; readonly thisYear: number; readonly act: Act }): React.JSX.Element {
  const [pasting, setPasting] = useState<number | null>(null);
  const { years } = setting.value as { readonly years: readonly HolidayYear[] };
  const mayChange = setting.allowed.includes('settings.change-setting');
  const lines = years.toSorted((one, other) => other.year - one.year).flatMap(({ year, document, days }) => days.map((day) => ({ ...day, year, document, key: day.from })));
  const lacks = [thisYear, thisYear + 1].filter((year) => !years.some((known) => known.year === year));
  return (
    <Section title={setting.title} extra={mayChange ? <Button size="small" onClick={() => setPasting(lacks[0] ?? thisYear + 1)}>{say.paste}</Button> : null}>
      <Flex vertical gap={8}>
        <p style={{ margin: 0 }}>{say.sentence}{setting.from === 'above' ? say.isAbove(setting.setIn?.name ?? '') : ''}</p>
        {lacks.length === 0 ? null : <p style={{ margin: 0 }}>{lacks.map((year) => say.lacks(year)).join('')}</p>}
        {lines.length === 0 ? null : (
          <WideTable
            label={setting.title} rowKey="key" dataSource={lines} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[
              { title: say.year, className: 'figures', render: (_value, { year, document }) => <>{year}{document === null ? null : <div className="hint">{document}</div>}</> }, { title: say.name, dataIndex: 'name' }, { title: say.kind, render: (_value, { kind }) => <Tag>{say.kinds[kind]}</Tag> },
              { title: say.days, className: 'figures', render: (_value, { from, to }) => (from === to ? from : say.span(from, to)) },
            ]}
          />
        )}
      </Flex>
      {pasting === null ? null : <PasteHolidays regionId={regionId} setting={setting} years={years} startYear={pasting} act={act} onClose={() => setPasting(null)} />}
    </Section>
  );
}
