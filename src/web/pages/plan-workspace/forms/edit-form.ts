import type { EditInput, IdentifiedPlan, PlanItem } from '#plan';

/** What a form of an edit is given: the plan, the part it is about, all parts, and where the edit goes when it is ready. The form bears `formId`, by which the button of its dialog sends it. */
export type EditFormProps = {
  readonly formId: string;
  readonly plan: IdentifiedPlan;
  readonly item: PlanItem;
  readonly items: readonly PlanItem[];
  readonly send: (edit: EditInput) => void;
};

/** A form of a kind of edit. */
export type EditForm = (props: EditFormProps) => React.JSX.Element;
