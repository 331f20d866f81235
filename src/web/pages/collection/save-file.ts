/**
 * Gives a file to the person, as a download of the browser.
 *
 * @example saveFile(blob, '教育局_2025年填报表.xlsx')
 */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
