import { titlePhrases } from '../title-phrases.ts';
import { escapeHtml } from './escape-html.ts';

/** Whether a browser might break the word at a dash. */
const hasDash = (word: string): boolean => /[-—–]/.test(word);

const phrase = (inner: string): string => `<span class="phrase">${inner}</span>`;

/**
 * A title whose lines end where its phrases do, on paper and on a phone: phrases hold together, one wider than a line breaks between its words.
 *
 * @example titleHtml('《发展规划（2021年）》') // '<span class="phrase">《发展<wbr>规划</span><span class="phrase">（2021年）》</span>'
 */
export function titleHtml(title: string): string {
  const phrases = titlePhrases(title).map((words) => words.map((word) => (hasDash(word) && words.length > 1 ? phrase(escapeHtml(word)) : escapeHtml(word))).join('<wbr>'));
  return phrases.length > 1 ? phrases.map(phrase).join('') : phrases.join('');
}
