import './monitoring.css';

/** A status as everything shows it: its sign, its word and, never alone, a colour. `tone` is how it counts. */
export const StatusWord = ({ sign, word, tone }: { readonly sign: string; readonly word: string; readonly tone: string }): React.JSX.Element => (
  <span className={`status status-${tone}`}><span aria-hidden="true" className="status-sign">{sign}</span>{word}</span>
);

/** A warning, short: its level in a word, its rule and what the rule is called. */
export const WarningMark = ({ level, levelWord, rule, title }: { readonly level: string; readonly levelWord: string; readonly rule: string; readonly title: string }): React.JSX.Element => (
  <span className={`warning warning-${level}`}>{levelWord} {rule} {title}</span>
);
