import { useMemo } from 'react';
import { useParams } from '@tanstack/react-router';
import { Grid } from 'antd';
import { checkContext, isAnswerField, type AnswerTexts, type CheckContext, type Form } from '#collection';
import { LoadState } from '../../frame/load-state.tsx';
import type { Actions } from '../../client/actions.ts';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { useSession } from '../../session/session.ts';
import { formSheetWords } from '../../words/form-sheet-words.ts';
import type { CheckGround, ServerForm } from './form-desk.ts';
import { FormAtWork } from './form-at-work.tsx';
import { sheetPlans } from './sheet-plan.ts';
import { useFormDesk } from './use-form-desk.ts';
import { PageTitle } from '../../frame/page-title.tsx';

type Shown = Actions['forms.get-form']['output'];
type Ground = Actions['forms.get-check-ground']['output'];

const textsOf = (texts: Readonly<Record<string, string | undefined>>): AnswerTexts => Object.fromEntries(Object.entries(texts).filter(([field, text]) => isAnswerField(field) && text !== undefined));

/** What the server says of a form, as the desk takes it. */
const serverForm = ({ answers, findings, cannotFill }: Shown): ServerForm => ({
  answers: answers.map(({ questionId, version, texts, explains, conflicts }) => ({ questionId, version, texts: textsOf(texts), explains, conflicts })), findings, isOpen: cannotFill === null,
});

/* What the server gives for the checks is what they take: both are made of the same types. */
const groundOf = ({ form, earlier, subUnits, overridden }: Ground): CheckGround => ({ form: form as Form, context: checkContext({ earlier: earlier as CheckContext['earlier'], subUnits }), overridden: new Set(overridden) });

function OpenForm({ regionId, personId, shown, ground: told }: { readonly regionId: string; readonly personId: string; readonly shown: Shown; readonly ground: Ground }): React.JSX.Element {
  const ground = useMemo(() => groundOf(told), [told]);
  const server = useMemo(() => serverForm(shown), [shown]);
  const plans = useMemo(() => sheetPlans(ground.form, shown.round.reportingYear), [ground, shown.round.reportingYear]);
  const lastYear = useMemo(() => new Map(shown.items.flatMap(({ questions }) => questions.flatMap(({ questionId, lastYear: text }) => (text === null ? [] : [[questionId, text] as const])))), [shown.items]);
  const at = useFormDesk({ regionId, formId: shown.formId, personId, plans, lastYear, ground, server });
  const isNarrow = Grid.useBreakpoint().md === false;
  if (plans.length === 0) return <><PageTitle>{shown.unit}</PageTitle><p>{formSheetWords.emptyForm}</p></>;
  return <FormAtWork at={at} form={shown} regionId={regionId} isNarrow={isNarrow} />;
}

/** One form: everything it asks as a sheet, on a phone question by question; what is typed is checked at once and never lost. */
export function FormSheetPage(): React.JSX.Element | null {
  const { regionId } = useRegion();
  const { formId } = useParams({ from: '/forms/$formId' });
  const { data: session } = useSession();
  const form = useRead('forms.get-form', regionId === null ? null : { regionId, formId });
  const ground = useRead('forms.get-check-ground', regionId === null ? null : { regionId, formId });
  const personId = session?.person?.personId;
  return <LoadState of={form}>{(shown) => <LoadState of={ground}>{(told) => (regionId === null || personId === undefined ? null : <OpenForm key={formId} regionId={regionId} personId={personId} shown={shown} ground={told} />)}</LoadState>}</LoadState>;
}
