import { useState } from 'react';
import { Button } from 'antd';
import { targetFieldText, targetFieldWords, type Target, type TargetField } from '#plan';
import { planEditWords } from '../../../words/plan-edit-words.ts';
import { ChoiceField, TextField } from './form-parts.tsx';
import { targetFieldNames, type TargetDraft } from './target-draft.ts';

type Field = (typeof targetFieldNames)[number];

const say = planEditWords;
const choices: Partial<Readonly<Record<Field, readonly string[]>>> = {
  kind: ['level', 'change', 'trend', 'gap', 'count', 'event', 'relative', 'qualitative'], bound: ['at-least', 'at-most', 'reach', 'about', 'between'], direction: ['up', 'down', 'hold', 'narrow'], every: ['year', 'unit', 'term', 'cycle'], strict: ['false', 'true'],
};
/** What is asked of most targets; the others behind a button, unless they hold something. */
const usual: readonly Field[] = ['indicator', 'kind', 'bound', 'value', 'unit', 'direction', 'deadline'];
const blank = { kind: 'level' } as Target;
const wordOf = (field: TargetField, value: string): string => (field === 'bound' ? (say.bounds[value] ?? value) : field === 'every' ? (say.evers[value] ?? value) : field === 'strict' ? (value === 'true' ? say.yes : say.no) : targetFieldText({ ...blank, [field]: value }, field));

/** The fields of a target; `draft` holds what stands in them. */
export function TargetFields({ draft, onChange, isFirst = true }: { readonly draft: TargetDraft; readonly onChange: (draft: TargetDraft) => void; readonly isFirst?: boolean }): React.JSX.Element {
  const holds = (field: Field): boolean => draft[field] !== '' && draft[field] !== 'false';
  const [isWhole, setWhole] = useState(() => draft.baselineValue !== '' || targetFieldNames.some((field) => !usual.includes(field) && holds(field)));
  const field = (name: Field): React.JSX.Element => {
    const options = choices[name];
    const change = (value: string | null): void => onChange({ ...draft, [name]: value ?? '' });
    const common = { label: targetFieldWords[name], hint: say.hints[name] };
    if (options) return <ChoiceField key={name} {...common} value={draft[name] === '' && name === 'strict' ? 'false' : draft[name]} onChange={change} options={options.map((value) => ({ value, label: wordOf(name, value) }))} {...(name === 'kind' || name === 'strict' ? {} : { none: say.none })} />;
    return <TextField key={name} {...common} value={draft[name]} onChange={change} isFirst={isFirst && name === 'indicator'} />;
  };
  return (
    <>
      <div className="plan-fields">{usual.map(field)}</div>
      {isWhole ? (
        <div className="plan-fields">
          {targetFieldNames.filter((name) => !usual.includes(name)).map(field)}
          <TextField label={say.baselineValue} hint={say.hints['statedBaseline']} value={draft.baselineValue} onChange={(baselineValue) => onChange({ ...draft, baselineValue })} />
          <TextField label={say.baselineOf} value={draft.baselineOf} onChange={(baselineOf) => onChange({ ...draft, baselineOf })} />
        </div>
      ) : <Button onClick={() => setWhole(true)}>{say.more}</Button>}
    </>
  );
}
