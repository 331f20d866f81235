import { useId, useState } from 'react';
import { Alert, App, Flex, Input, Modal } from 'antd';
import { readHolidays, type HolidayYear } from '#collection';
import type { Actions } from '../../client/actions.ts';
import { Failure } from '../../frame/load-state.tsx';
import { administrationWords } from '../../words/administration-words.ts';
import type { Act } from './use-act.ts';

type Setting = Actions['settings.list-settings']['output']['settings'][number];

const say = administrationWords.holidays;

/** The years stand in the value: it holds from before them all, or today would not know next year. */
const sinceEver = '2000-01-01';

/** The holidays of one year out of its notice, pasted or typed: what is read of it stands below while it is typed; it takes the place of what that year had before. */
export function PasteHolidays({ regionId, setting: { key, version }, years, startYear, act, onClose }: { readonly regionId: string; readonly setting: Setting; readonly years: readonly HolidayYear[]; readonly startYear: number; readonly act: Act; readonly onClose: () => void }): React.JSX.Element {
  const id = useId();
  const { message } = App.useApp();
  const [yearText, setYear] = useState(String(startYear));
  const [document, setDocument] = useState('');
  const [text, setText] = useState('');
  const [failed, setFailed] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const year = Number(yearText);
  const isYear = /^20\d\d$/.test(yearText);
  const { days, issues } = readHolidays(text, isYear ? year : startYear);
  const save = async (): Promise<void> => {
    setBusy(true);
    setFailed(null);
    try {
      const value = { years: [...years.filter((known) => known.year !== year), { year, document: document.trim() === '' ? null : document.trim(), days }].toSorted((one, other) => one.year - other.year) };
      await act('settings.change-setting', { regionId, key, value, version, validFrom: sinceEver, ...(document.trim().length < 2 ? {} : { reason: document.trim() }) });
      onClose();
      void message.success(say.done(year));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setFailed(error);
    }
    setBusy(false);
  };
  return (
    <Modal open title={say.paste} width={760} okText={say.save(days.length)} okButtonProps={{ disabled: !isYear || days.length === 0 || issues.length > 0, loading: isBusy }} onOk={() => void save()} onCancel={onClose}>
      <p>{say.pasteHint}</p>
      <Flex wrap gap={16}>
        <div className="field"><label htmlFor={`${id}-year`}>{say.year}</label><Input id={`${id}-year`} inputMode="numeric" maxLength={4} value={yearText} onChange={({ target }) => setYear(target.value.normalize('NFKC'))} style={{ width: '7em' }} /></div>
        <div className="field"><label htmlFor={`${id}-document`}>{say.document}</label><Input id={`${id}-document`} maxLength={120} value={document} onChange={({ target }) => setDocument(target.value)} style={{ width: '18em', maxWidth: '100%' }} /></div>
      </Flex>
      <div className="field"><label htmlFor={`${id}-text`}>{say.text}</label><Input.TextArea id={`${id}-text`} rows={8} autoFocus placeholder={say.example} value={text} onChange={({ target }) => setText(target.value)} /></div>
      <div role="status">
        {issues.length === 0 ? null : <Alert type="error" showIcon title={say.wrong(issues.length)} description={issues.map(({ message: said }) => <div key={said}>{said}</div>)} />}
        {days.length === 0 ? null : <ul style={{ margin: '8px 0', paddingInlineStart: 20 }}>{days.map(({ from, to, kind, name }) => <li key={`${from} ${to}`} className="figures">{name} {from === to ? from : say.span(from, to)} {say.kinds[kind]}</li>)}</ul>}
        {isYear && years.some((known) => known.year === year) ? <p style={{ margin: 0 }}>{say.replaces(year)}</p> : null}
      </div>
      {failed === null ? null : <Failure error={failed} />}
    </Modal>
  );
}
