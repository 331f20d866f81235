import { useId, useState } from 'react';
import { Alert, Modal } from 'antd';
import type { EditInput, EditRefusal, IdentifiedPlan, PlanItem } from '#plan';
import { planEditWords } from '../../../words/plan-edit-words.ts';
import { focusFirstField } from './focus-first-field.ts';
import { editForms, type PartEdit } from './edit-forms.ts';

/** The form of an edit of one part; what the rules say against it stands in the form, and nothing is lost. */
export function EditDialog({ name, plan, item, items, onEdit, onClose }: {
  readonly name: PartEdit; readonly plan: IdentifiedPlan; readonly item: PlanItem; readonly items: readonly PlanItem[]; readonly onEdit: (edit: EditInput) => EditRefusal | null; readonly onClose: () => void;
}): React.JSX.Element {
  const formId = useId();
  const [refused, setRefused] = useState<string | null>(null);
  const Form = editForms[name];
  const send = (edit: EditInput): void => {
    const refusal = onEdit(edit);
    setRefused(refusal?.message ?? null);
    if (refusal === null) onClose();
  };
  return (
    <Modal
      open title={planEditWords.of(planEditWords.titles[name] ?? name, item.label)} width={720} onCancel={onClose} okText={planEditWords.ok} cancelText={planEditWords.cancel} okButtonProps={{ htmlType: 'submit', form: formId }}
      afterOpenChange={(isOpen) => { if (isOpen) focusFirstField(document.getElementById(formId)); }} styles={{ body: { maxHeight: 'calc(100vh - 240px)', overflowY: 'auto' } }}
    >
      <Form formId={formId} plan={plan} item={item} items={items} send={send} />
      {refused === null ? null : <Alert type="error" showIcon role="alert" title={refused} style={{ marginTop: 12 }} />}
    </Modal>
  );
}
