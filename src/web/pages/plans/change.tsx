import type { ItemChange } from '#plan';
import { plansWords } from '../../words/plans-words.ts';

const say = plansWords.compare;
type Role = ItemChange['units'][number]['before'];
const roleWord = (role: Role): string => (role === null ? say.unnamedRole : say.roles[role]);

/** What changed on one part: its words with what went and what came, its figures, its units. */
export const Change = ({ change: { texts, fields, units } }: { readonly change: Pick<ItemChange, 'texts' | 'fields' | 'units'> }): React.JSX.Element => (
  <div className="wording">
    {texts.map(({ field, word, parts }) => (
      <div key={field}>{texts.length > 1 ? `${word}：` : ''}{parts.map(({ kind, text }, at) => (kind === 'old' ? <del key={at}>{text}</del> : kind === 'new' ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>))}</div>
    ))}
    {fields.map(({ field, word, before, after }) => <div key={word}>{word}：{field === 'indicatorId' ? say.kinds.changed : <><del>{before}</del> <ins>{after}</ins></>}</div>)}
    {units.map(({ name, before, after }) => <div key={name}>{name}：<del>{roleWord(before)}</del> <ins>{roleWord(after)}</ins></div>)}
  </div>
);
