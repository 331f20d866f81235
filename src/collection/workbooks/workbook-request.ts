import type { Answers } from '../forms/answer.ts';
import type { Form, FormHeader } from '../forms/form.ts';

/**
 * What a unit's workbook is made from. `lastYear` and `upper` are texts by question id: the figure of the year before, and what the upper level told of this one. `askedBy` is the body that collects;
 * `on` the day the workbook is written (ISO), by which a form is expired; `contact` says whom to ask and where to send it.
 */
export type FormWorkbookRequest = {
  readonly form: Form;
  readonly formId: string;
  readonly answers: Answers;
  readonly lastYear: ReadonlyMap<string, string>;
  readonly upper?: ReadonlyMap<string, string>;
  readonly round: { readonly title: string; readonly year: number; readonly dueOn: string; readonly header: FormHeader };
  readonly unitName: string;
  readonly placeName: string;
  readonly askedBy: string;
  readonly contact: string;
  readonly isDemo: boolean;
  readonly on: string;
};

/** What stands on every page: figures have not passed disclosure. */
export const stampsOf = ({ isDemo }: Pick<FormWorkbookRequest, 'isDemo'>): readonly string[] => ['内部资料 不得公开', ...(isDemo ? ['示例'] : [])];

/** A day as people print it. @example dayWord('2025-03-01') // '2025年3月1日' */
export const dayWord = (iso: string): string => iso.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/**
 * Why a form is no statistical one: nobody approved it, or its time is over; '' where it is in force. Such a form may not look like a statistical one (practice.md 1.2).
 *
 * @example standingOf({ number: '', issuedBy: '', approval: '', validUntil: '' }, '2025-01-10') // '非统计报表，行政征集表：没有统计报表的批准文号。'
 */
export function standingOf({ number, approval, validUntil }: FormHeader, on: string): string {
  if (number === '' || approval === '') return '非统计报表，行政征集表：没有统计报表的表号和批准文号。';
  if (validUntil !== '' && validUntil < on) return `非统计报表，行政征集表：表的有效期已于${dayWord(validUntil)}截止，续批之前按行政征集表填报。`;
  return '';
}

/** What the law on statistics says to who fills in and who collects; printed only on forms that are in force under it. */
export const lawWords = '根据《中华人民共和国统计法》的有关规定制定。统计调查对象应当真实、准确、完整、及时地提供统计调查所需的资料，不得提供不真实或者不完整的统计资料，不得迟报、拒报统计资料。统计机构和统计人员对在统计工作中知悉的国家秘密、工作秘密、商业秘密、个人隐私和个人信息应当予以保密。';

/** What is asked of everyone where the law is not. */
export const plainDuty = '请真实、准确、完整、及时填报。表内数字只用于本地区妇女儿童发展规划的监测评估，未经批准不得公开。';
