import { useState } from 'react';
import { Alert, App, Button, Flex } from 'antd';
import { Failure } from '../frame/load-state.tsx';
import { useSession } from '../session/session.ts';
import { stepsWords } from '../words/steps-words.ts';
import type { ChosenForm } from './chosen-form.ts';
import { StepDialog } from './step-dialog.tsx';
import { ruleOf, stepActions, type StepName } from './step-name.ts';
import { useFormStep, type StepDone } from './use-form-step.ts';

const say = stepsWords;

/** What came of a step beside that it was done: doubts that are open as things stand, reports that were made with old values. */
function Aftermath({ done: { forms, reports }, onClose }: { readonly done: StepDone; readonly onClose: () => void }): React.JSX.Element | null {
  const doubts = forms.reduce((sum, { openDoubts }) => sum + (openDoubts ?? 0), 0);
  const lines = [...(doubts > 0 ? [say.openDoubts(doubts)] : []), ...reports.map(({ kindWord, year, revisedFigures }) => say.oldReport(year, kindWord, revisedFigures))];
  return lines.length === 0 ? null : <Alert type="warning" showIcon title={say.aftermath} description={lines.map((line) => <div key={line}>{line}</div>)} action={<Button size="small" onClick={onClose}>{say.close}</Button>} />;
}

/** A step that asks for nothing is taken at once, unless it has a sentence to be confirmed. */
const isPlain = (step: StepName): boolean => {
  const { reason, document, sets } = ruleOf(step);
  return reason !== 'required' && document === 'none' && sets === undefined && say.sentences[step] === '';
};

type Bar = { readonly regionId: string; readonly chosen: readonly ChosenForm[]; readonly steps: readonly StepName[]; readonly primary?: readonly StepName[]; readonly onDone: () => void; readonly extra?: React.ReactNode; readonly isOne?: true; readonly children?: React.ReactNode };

/** The steps that may be taken on the chosen forms, all of them or none: which, the server says. `isOne`: of a single form, where what is not possible now is left out. */
export function StepBar({ regionId, chosen, steps, primary = [], onDone, extra, isOne, children }: Bar): React.JSX.Element {
  const { data: session } = useSession();
  const { message } = App.useApp();
  const take = useFormStep();
  const [asking, setAsking] = useState<StepName | null>(null);
  const [done, setDone] = useState<StepDone | null>(null);
  const open = (step: StepName): boolean => chosen.length > 0 && chosen.every(({ allowed }) => allowed.includes(stepActions[step])) && (step !== 'hand-over' || chosen.length === 1);
  const offered = steps.filter((step) => (isOne === true ? open(step) : session?.actions.includes(stepActions[step]) === true));
  const finish = (output: StepDone): void => {
    setAsking(null);
    setDone(output);
    onDone();
    void message.success(say.done(output.forms.length));
  };
  const begin = (step: StepName): void => {
    take.reset();
    if (isPlain(step)) take.mutate({ step, regionId, forms: chosen.map(({ formId, cycleVersion }) => ({ formId, cycleVersion })), given: {} }, { onSuccess: finish });
    else setAsking(step);
  };
  return (
    <Flex vertical gap={8} className="no-print">
      <Flex wrap gap={8} align="center">
        {extra}
        {offered.map((step) => <Button key={step} type={primary.includes(step) ? 'primary' : 'default'} disabled={!open(step)} loading={take.isPending && take.variables.step === step} onClick={() => begin(step)}>{say.buttons[step]}</Button>)}
        {children}
        {isOne === true ? null : <span role="status">{say.chosen(chosen.length)}</span>}
      </Flex>
      {take.isError ? <Failure error={take.error} /> : null}
      {done === null ? null : <Aftermath done={done} onClose={() => setDone(null)} />}
      {asking === null ? null : <StepDialog step={asking} regionId={regionId} chosen={chosen} onDone={finish} onClose={() => setAsking(null)} />}
    </Flex>
  );
}
