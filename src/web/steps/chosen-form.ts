/** A form that a step is to be taken on, as the person saw it. */
export type ChosenForm = { readonly formId: string; readonly cycleVersion: number; readonly unit: string; readonly allowed: readonly string[]; readonly people?: readonly Person[]; readonly workedOn?: readonly Person[] };

/** Somebody who works on a form, or did. */
export type Person = { readonly personId: string; readonly personName: string };
