import { useState } from 'react';
import { Button, Flex, Input, Select } from 'antd';
import { planEditWords } from '../../../words/plan-edit-words.ts';
import type { EditFormProps } from './edit-form.ts';

const say = planEditWords.units;
type UnitDraft = { readonly number: number; readonly name: string; readonly as: string; readonly role: string };

/** The units printed with a part, as they should have been read. */
export function SetUnitsForm({ formId, item, send }: EditFormProps): React.JSX.Element {
  const own = 'units' in item.part ? item.part.units : [];
  const [units, setUnits] = useState<readonly UnitDraft[]>(own.map(({ name, as, role }, number) => ({ number, name, as, role: role ?? 'none' })));
  const [pasted, setPasted] = useState('');
  const change = (number: number, part: Partial<UnitDraft>): void => setUnits((all) => all.map((one) => (one.number === number ? { ...one, ...part } : one)));
  const nextNumber = Math.max(0, ...units.map(({ number }) => number)) + 1;
  const add = (): void => {
    const names = pasted.split(/[、，,；;\s]+/).filter((name) => name !== '' && !units.some((unit) => unit.name === name));
    setUnits((all) => [...all, ...(names.length === 0 && pasted.trim() === '' ? [''] : names).map((name, at) => ({ number: nextNumber + at, name, as: name, role: 'none' }))]);
    setPasted('');
  };
  return (
    <form id={formId} onSubmit={(event) => {
      event.preventDefault();
      send({ edit: 'set-units', itemId: item.itemId, units: units.filter(({ name }) => name.trim() !== '').map(({ name, as, role }) => ({ name, ...(own.some((unit) => unit.name === name) ? { as } : {}), role: role === 'none' ? null : role })) });
    }}>
      <Flex vertical gap={8}>
        {units.map(({ number, name, role }, at) => (
          <Flex key={number} gap={8} wrap>
            <Input aria-label={`${say.at(at + 1)}${say.name}`} value={name} onChange={({ target }) => change(number, { name: target.value })} style={{ flex: 1, minWidth: 160 }} />
            <Select aria-label={`${say.at(at + 1)}${say.role}`} value={role} onChange={(next: string) => change(number, { role: next })} options={Object.entries(say.roles).map(([value, label]) => ({ value, label }))} style={{ minWidth: '11em' }} />
            <Button aria-label={say.drop(name)} onClick={() => setUnits((all) => all.filter((one) => one.number !== number))}>×</Button>
          </Flex>
        ))}
        <Flex gap={8} wrap>
          <Input aria-label={say.paste} placeholder={say.paste} value={pasted} autoFocus onChange={({ target }) => setPasted(target.value)} style={{ flex: 1, minWidth: 160 }} />
          <Button onClick={add}>{pasted.trim() === '' ? say.add : say.pasteAdd}</Button>
        </Flex>
      </Flex>
      <button type="submit" hidden />
    </form>
  );
}
