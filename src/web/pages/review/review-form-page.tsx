import { useEffect } from 'react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, Descriptions, Flex, Radio, Select } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { useSession } from '../../session/session.ts';
import { StepBar } from '../../steps/step-bar.tsx';
import { localTime } from '../../words/local-time.ts';
import { reviewWords } from '../../words/review-words.ts';
import type { Actions } from '../../client/actions.ts';
import { FormAttachments } from './form-attachments.tsx';
import { formsOfQueue } from './forms-of-queue.ts';
import { isFor, primarySteps, queuesOf, stepsOfOne } from './review-queues.ts';
import { reviewRows, shownNames, sinceNames, type ShownName, type SinceName } from './review-row.ts';
import { ReviewTable } from './review-table.tsx';

const say = reviewWords;
type Form = Actions['forms.get-form']['output'];

/** The form before and the one after it in the queue it was opened from; Alt with an arrow goes there. */
function Neighbours({ regionId, formId }: { readonly regionId: string; readonly formId: string }): React.JSX.Element | null {
  const { data: session } = useSession();
  const search = useSearch({ from: '/review/$formId' });
  const navigate = useNavigate({ from: '/review/$formId' });
  const forms = useRead('forms.list-forms', { regionId });
  const queue = search.queue ?? (session === undefined ? 'all' : (queuesOf(session)[0] ?? 'all'));
  const found = formsOfQueue(forms.data?.forms ?? [], queue, search, formId);
  const at = found.findIndex((form) => form.formId === formId);
  const [before, after] = [found[at - 1]?.formId, found[at + 1]?.formId];
  useEffect(() => {
    const go = (event: KeyboardEvent): void => {
      const to = event.altKey && event.key === 'ArrowUp' ? before : event.altKey && event.key === 'ArrowDown' ? after : undefined;
      if (to === undefined || event.defaultPrevented) return;
      event.preventDefault();
      void navigate({ to: '/review/$formId', params: { formId: to }, search: (old) => old });
    };
    window.addEventListener('keydown', go);
    return () => window.removeEventListener('keydown', go);
  }, [before, after, navigate]);
  const link = (to: string | undefined, word: string): React.JSX.Element => <Button disabled={to === undefined} title={say.keys} onClick={() => { if (to !== undefined) void navigate({ to: '/review/$formId', params: { formId: to }, search: (old) => old }); }}>{word}</Button>;
  return (
    <Flex wrap gap={8} align="center" className="no-print">
      <Link to="/review" search={{ ...search, queue }}>{say.back}</Link>{link(before, say.previous)}{link(after, say.next)}
      {at < 0 ? null : <span>{say.at(at + 1, found.length)}</span>}<span className="hint">{say.keys}</span>
    </Flex>
  );
}

/** What was answered, with what differs, after what somebody wants to see of it. */
function Answers({ regionId, form }: { readonly regionId: string; readonly form: Form }): React.JSX.Element {
  const { show = 'all', since = 'submitted' } = useSearch({ from: '/review/$formId' });
  const navigate = useNavigate({ from: '/review/$formId' });
  const changes = useRead('forms.list-changes', { regionId, formId: form.formId, since });
  const all = form.items.reduce((sum, { questions }) => sum + questions.length, 0);
  const turn = (part: { readonly show?: ShownName; readonly since?: SinceName }): void => void navigate({ search: (old) => ({ ...old, ...part }), replace: true });
  return (
    <LoadState of={changes}>{(differences) => {
      const rows = reviewRows(form, differences, show);
      const doubted = new Set(form.findings.flatMap(({ at }) => at[0]?.questionId ?? [])).size;
      return (
        <Flex vertical gap={8}>
          <span>{say.doubted(doubted, all)}</span>
          <Flex wrap gap={12} align="center" className="no-print">
            <Radio.Group aria-label={say.show} value={show} onChange={({ target }) => turn({ show: target.value as ShownName })} options={shownNames.map((value) => ({ value, label: say.counted(say.shown[value], reviewRows(form, differences, value).length) }))} />
            <Select aria-label={say.since} size="small" value={since} onChange={(chosen: SinceName) => turn({ since: chosen })} options={sinceNames.map((value) => ({ value, label: say.sinceWords[value] }))} style={{ minWidth: '10em' }} />
            <span className="hint">{differences.since === null ? say.noSince(say.sinceWords[since]) : `${say.sinceAt(say.sinceWords[since], localTime(differences.since))}，${say.edited(differences.changes.length)}`}</span>
          </Flex>
          <ReviewTable regionId={regionId} form={form} rows={rows} />
        </Flex>
      );
    }}</LoadState>
  );
}

/** Steps that not everybody with the role may take: who corrected or handed in. */
const ofOnePerson: ReadonlySet<string> = new Set(['lock-again', 'take-back']);

/** One form as its reviewer needs it: what may be done now, what differs from last year and from the last time, what the checks and people say, the papers that came with it. */
export function ReviewFormPage(): React.JSX.Element | null {
  const { regionId } = useRegion();
  const { data: session } = useSession();
  const { formId } = useParams({ from: '/review/$formId' });
  const form = useRead('forms.get-form', regionId === null ? null : { regionId, formId });
  if (regionId === null || session === undefined) return null;
  return (
    <Flex vertical gap={12}>
      <Neighbours regionId={regionId} formId={formId} />
      <LoadState of={form}>{(data) => {
        const { unit, round, stateWord, dueOn, dueWord, progress, inCharge, cycleVersion, allowed, lastOpenDay, steps } = data;
        return (
          <>
            <PageTitle>{say.answersOf(unit)}</PageTitle>
            <Descriptions size="small" column={{ xs: 1, md: 3 }} items={[
              { key: 'round', label: say.round, children: round.title }, { key: 'state', label: say.state, children: stateWord }, { key: 'due', label: say.due, children: `${lastOpenDay ?? dueOn ?? ''} ${dueWord}` },
              { key: 'filled', label: say.filled, children: say.share(progress.answered, progress.asked) }, { key: 'errors', label: say.errors, children: String(progress.errors) }, { key: 'doubts', label: say.doubts, children: String(progress.doubts - progress.explained) }, { key: 'charge', label: say.inCharge, children: inCharge },
            ]} />
            <StepBar key={formId} regionId={regionId} isOne chosen={[{ formId, cycleVersion, unit, allowed }]} steps={stepsOfOne.filter((step) => isFor(session, step) && (!ofOnePerson.has(step) || steps.some((open) => open.step === step)))} primary={primarySteps} onDone={() => undefined} />
            <Answers regionId={regionId} form={data} />
            <FormAttachments regionId={regionId} formId={formId} />
          </>
        );
      }}</LoadState>
    </Flex>
  );
}
