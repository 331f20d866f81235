/**
 * Puts the focus where somebody begins to fill in: into the first field of a dialog that takes something, not on its cross. After the dialog has caught the focus.
 *
 * @example <Modal afterOpenChange={(isOpen) => { if (isOpen) focusFirstField(place.current); }}>
 */
export function focusFirstField(within: Element | null): void {
  setTimeout(() => {
    if (within?.contains(document.activeElement) === true) return;
    within?.querySelector<HTMLElement>('textarea:not([readonly]), input:not([type=hidden], [type=file], [readonly]), [role=combobox]')?.focus();
  });
}
