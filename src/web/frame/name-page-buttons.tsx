import { cloneElement, isValidElement } from 'react';
import type { PaginationProps } from 'antd';
import { frameWords } from '../words/frame-words.ts';

const names: Readonly<Record<string, string>> = { 'prev': frameWords.previousPage, 'next': frameWords.nextPage, 'jump-prev': frameWords.pagesBack, 'jump-next': frameWords.pagesOn };

/**
 * Names the buttons between the pages of a list, which show an arrow only.
 *
 * @example <Pagination itemRender={namePageButtons} total={120} />
 */
export const namePageButtons: NonNullable<PaginationProps['itemRender']> = (_page, type, element) =>
  (isValidElement<{ readonly 'aria-label'?: string }>(element) && names[type] !== undefined ? cloneElement(element, { 'aria-label': names[type] }) : element);
