import { Input } from 'antd';
import { setUpWords } from '../../words/set-up-words.ts';
import { LabelledField } from '../sign-in/labelled-field.tsx';
import { shownWord } from '../sign-in/shown-word.tsx';

/** What is typed for a district of one's own, by the names of its fields. */
export type OwnTyped = Readonly<Record<string, string>>;

const say = setUpWords;
const offices = [{ key: 'system', word: say.system, duty: say.systemDuty }, { key: 'security', word: say.security, duty: say.securityDuty }, { key: 'audit', word: say.audit, duty: say.auditDuty }] as const;

/** What was typed, as the server wants it. @example wishOf({ district: '示例区' }) */
export function wishOf(typed: OwnTyped): object {
  const place = (key: string): object | null => ((typed[key] ?? '').trim() === '' ? null : { name: typed[key], code: (typed[`${key}Code`] ?? '').trim() });
  const administrator = (key: string): object => ({ name: typed[`${key}Name`] ?? '', login: typed[`${key}Login`] ?? '', ...((typed[`${key}Password`] ?? '') === '' ? {} : { password: typed[`${key}Password`] }) });
  return { city: place('city'), district: place('district') ?? { name: '' }, systemAdministrator: administrator('system'), securityAdministrator: administrator('security'), auditAdministrator: administrator('audit') };
}

/** The fields of a district of one's own: the place, the city above it, three administrators. */
export function OwnDistrict({ typed, type }: { readonly typed: OwnTyped; readonly type: (name: string, value: string) => void }): React.JSX.Element {
  const field = (name: string, label: string, hint?: string): React.JSX.Element => <LabelledField label={label} {...(hint === undefined ? {} : { hint })}>{(id) => <Input id={id} autoComplete="off" value={typed[name] ?? ''} onChange={({ target }) => type(name, target.value)} />}</LabelledField>;
  return (
    <>
      <fieldset><legend>{say.places}</legend>{field('district', say.district)}{field('districtCode', `${say.districtCode}${say.optional}`, say.codeShape)}{field('city', `${say.city}${say.optional}`)}{field('cityCode', `${say.cityCode}${say.optional}`)}</fieldset>
      <p>{say.administratorsSentence}</p>
      {offices.map(({ key, word, duty }) => (
        <fieldset key={key}>
          <legend>{word}（{duty}）</legend>
          {field(`${key}Name`, say.name)}{field(`${key}Login`, say.login)}
          <LabelledField label={`${say.password}${say.optional}`}>{(id) => <Input.Password id={id} iconRender={shownWord} autoComplete="new-password" value={typed[`${key}Password`] ?? ''} onChange={({ target }) => type(`${key}Password`, target.value)} />}</LabelledField>
        </fieldset>
      ))}
    </>
  );
}
