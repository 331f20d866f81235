import { useMemo, useRef, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Drawer, Flex, Tag, Tooltip } from 'antd';
import { periodWord, progressOf, rowName, unitWord, type AskedQuestion } from '#collection';
import type { Actions } from '../../client/actions.ts';
import { PageTitle } from '../../frame/page-title.tsx';
import { formSheetWords } from '../../words/form-sheet-words.ts';
import { localTime } from '../../words/local-time.ts';
import { marksOf, type RowMarks } from './cell-marks.ts';
import { FormChanges } from './form-changes.tsx';
import { placeOf } from './form-desk.ts';
import { AttachedFiles } from '../../files/attached-files.tsx';
import { OneQuestion, QuestionSteps } from './one-question.tsx';
import { QuestionSide } from './question-side.tsx';
import { SaveMark, SaveProblems } from './save-mark.tsx';
import { SheetGrid } from './sheet-grid.tsx';
import { SheetSteps } from './sheet-steps.tsx';
import type { SheetKind } from './sheet-plan.ts';
import { StillToDo, stillToDo, type ToDo } from './still-to-do.tsx';
import type { DeskAtHand } from './use-form-desk.ts';

const say = formSheetWords;
type Form = Actions['forms.get-form']['output'];
type Drawn = 'todo' | 'files' | 'changes' | null;

/** A form with everything around it: where it is on its way, how saving stands, the sheet or the question, what is beside it, what is left to do. */
export function FormAtWork({ at, form, regionId, isNarrow }: { readonly at: DeskAtHand; readonly form: Form; readonly regionId: string; readonly isNarrow: boolean }): React.JSX.Element {
  const { desk, act, standing } = at;
  const [kind, setKind] = useState<SheetKind>(desk.plans[0]?.kind ?? 'figures');
  const [drawn, setDrawn] = useState<Drawn>(null);
  const [question, setQuestion] = useState<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const plan = desk.plans.find((one) => one.kind === kind) ?? desk.plans[0];
  const grid = plan ? desk.grids[plan.kind] : undefined;
  const before = useRef<ReadonlyMap<string, RowMarks>>(new Map());
  const marks = useMemo(() => {
    before.current = plan ? marksOf(desk, plan, before.current) : new Map();
    return before.current;
  }, [desk.checked, desk.answers, plan]); // eslint-disable-line
  const progress = useMemo(() => progressOf(desk.checked, desk.answers), [desk.checked, desk.answers]);
  const list = useMemo(() => stillToDo(desk, form.remarks), [desk.checked, desk.plans, form.remarks]); // eslint-disable-line
  const all = useMemo(() => desk.plans.flatMap((one): readonly AskedQuestion[] => [...one.asked.values()]), [desk.plans]);
  if (!plan || !grid) return <p>{say.emptyForm}</p>;
  const shownId = isNarrow ? (question ?? list[0]?.questionId ?? all[0]?.question.questionId ?? '') : (plan.rows[grid.active.row]?.id ?? '');
  const here = Math.max(0, all.findIndex((one) => one.question.questionId === shownId));
  const asked = isNarrow ? all[here] : plan.asked.get(shownId);
  const jump = ({ questionId, field }: Pick<ToDo, 'questionId' | 'field'>): void => {
    setDrawn(null);
    setQuestion(questionId);
    const place = placeOf(desk, questionId, field);
    if (!place || isNarrow) return;
    setKind(place.plan.kind);
    act(place.plan.kind, { kind: 'select', from: { row: place.row, column: place.column } });
    setTimeout(() => page.current?.querySelector<HTMLTextAreaElement>('.sheet-editor')?.focus({ preventScroll: true }), 50);
  };
  const openRemarks = form.remarks.filter(({ settledAt }) => settledAt === null);
  const mayFill = desk.isOpen;
  const state = marks.get(shownId)?.state ?? '';
  const lastYear = desk.lastYear.get(shownId);
  const told = [state, lastYear === undefined ? '' : `${say.cell.lastYear} ${lastYear}`].filter((part) => part !== '').join('，');
  const counts = say.counts(progress.errors, progress.doubts - progress.explained, progress.conflicts);
  const nextOpen = list.find(({ questionId }) => questionId !== shownId)?.questionId ?? null;
  const column = isNarrow ? undefined : plan.columns[grid.active.column];
  const side = asked === undefined ? <p>{say.cell.none}</p> : <QuestionSide at={at} form={form} regionId={regionId} asked={asked} lastYear={desk.lastYear.get(asked.question.questionId)} column={column} />;
  return (
    <div className="form-sheet" ref={page}>
      <PageTitle extra={<Flex wrap gap={8} align="center"><Tag>{form.stateWord}</Tag><span>{say.due(form.dueOn ?? '', form.dueWord)}</span>{form.lastOpenDay === null ? null : <span>{say.lastOpenDay(form.lastOpenDay)}</span>}<Link to="/forms">{say.allForms}</Link></Flex>}>{`${form.unit} ${form.round.title}`}</PageTitle>
      {form.givenBack === null ? null : (
        <section className="given-back">
          <p><strong>{say.givenBack(form.givenBack.word, form.givenBack.by, localTime(form.givenBack.at))}</strong></p>
          <p>{form.givenBack.reason}</p>
          {openRemarks.length === 0 ? null : <p>{say.openRemarks(openRemarks.length)}{openRemarks.slice(0, 5).map(({ remarkId, questionId, text }) => <button key={remarkId} type="button" className="plain-button" onClick={() => jump({ questionId, field: null })}>{text}</button>)}</p>}
        </section>
      )}
      {form.cannotFill === null ? null : <Alert type="info" showIcon title={`${say.closed}${form.cannotFill}`} />}
      <SaveProblems at={at} />
      <Flex wrap gap={8} align="center" justify="space-between">
        <Flex wrap gap={12} align="center"><span className="figures">{say.progress(progress.answered, progress.asked)}{counts === '' ? '' : `，${counts}`}</span>{mayFill || standing.state.state !== 'saved' ? <SaveMark at={at} /> : null}</Flex>
        <Flex wrap gap={8}>
          <Button onClick={() => setDrawn('todo')}>{say.todo.title(list.length)}</Button>
          <Button onClick={() => setDrawn('files')}>{say.files.word}</Button>
          <Button onClick={() => setDrawn('changes')}>{say.changes.title}</Button>
          <SheetSteps form={form} regionId={regionId} isSaved={standing.state.state === 'saved'} openDoubts={progress.doubts - progress.explained} />
        </Flex>
      </Flex>
      {isNarrow ? (
        <>
          <QuestionSteps all={all} here={here} nextOpen={nextOpen} onGo={(questionId) => setQuestion(questionId)} />
          {asked === undefined ? null : <div><h2>{asked.question.number} {rowName(asked)}</h2><p style={{ margin: 0 }}>{[lastYear === undefined ? '' : `${say.cell.lastYear} ${lastYear}`, asked.item.answer === 'figure' ? unitWord(asked.item.definition.unit) : '', periodWord(asked.item.period)].filter((part) => part !== '').join('，')}</p></div>}
          {asked === undefined ? null : <OneQuestion key={asked.question.questionId} at={at} plan={desk.plans.find((one) => one.asked.has(asked.question.questionId)) ?? plan} asked={asked} />}
          {side}
        </>
      ) : (
        <>
          <Flex wrap gap={8} align="center">
            {desk.plans.length > 1 ? <div role="group" className="sheet-tabs">{desk.plans.map((one) => <button key={one.kind} type="button" aria-pressed={one.kind === plan.kind} onClick={() => setKind(one.kind)}>{say[one.kind]}（{one.asked.size}）</button>)}</div> : null}
            {mayFill ? <Flex gap={8}><Button size="small" disabled={grid.undo.length === 0} onClick={() => act(plan.kind, { kind: 'undo' })}>{say.grid.undo}</Button><Button size="small" disabled={grid.redo.length === 0} onClick={() => act(plan.kind, { kind: 'redo' })}>{say.grid.redo}</Button></Flex> : null}
            <Tooltip title={say.grid.help} trigger={['hover', 'focus']}><button type="button" className="plain-button">{say.grid.help2}</button></Tooltip>
          </Flex>
          <div className="form-sheet-body">
            <SheetGrid key={plan.kind} plan={plan} grid={grid} marks={marks} label={say.sheetOf(form.unit, say[plan.kind])} told={told} act={(event) => act(plan.kind, event)} />
            <aside className="form-sheet-side" aria-label={say.cell.title}>{side}</aside>
          </div>
        </>
      )}
      <Drawer open={drawn !== null} onClose={() => setDrawn(null)} size={isNarrow ? '100%' : drawn === 'changes' ? 720 : 480} destroyOnHidden title={drawn === 'todo' ? say.todo.title(list.length) : drawn === 'files' ? say.files.word : say.changes.title}>
        {drawn === 'todo' ? <StillToDo list={list} onJump={jump} /> : null}
        {drawn === 'files' ? <AttachedFiles of={{ regionId, subjectKind: 'form', subjectId: form.formId, unitId: form.unitId }} word={say.files.ofForm} mayAdd={mayFill} /> : null}
        {drawn === 'changes' ? <FormChanges regionId={regionId} formId={form.formId} mayRestore={form.allowed.includes('forms.restore-answers') && mayFill} /> : null}
      </Drawer>
    </div>
  );
}
