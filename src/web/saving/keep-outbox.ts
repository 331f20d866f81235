import { isAnswerField } from '#collection';
import { coalesce, type FieldChange, type Outbox, type RefusedChange, type SaveRequest } from './outbox.ts';

/** Of what is kept in the browser. A change of what an outbox holds is a new one. */
const version = 1;

/** What came out of the browser's storage. `unreadable`: told to the person, and the text left where it is; nothing may be written over it. */
export type KeptOutbox =
  | { readonly kind: 'found'; readonly outbox: Outbox }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable'; readonly why: 'damaged' | 'newer-version' | 'other-person' | 'other-form'; readonly message: string };

const messages = {
  damaged: '这台电脑上暂存的填报内容已损坏，无法读取；请核对最近填写的内容。',
  'newer-version': '这台电脑上暂存的填报内容来自更新的程序版本，请刷新页面后再看。',
  'other-person': '这台电脑上有别人暂存、尚未保存的填报内容，请其本人登录后保存。',
  'other-form': '暂存的内容属于另一份填报表，没有读入。',
} as const;

const unreadable = (why: keyof typeof messages): KeptOutbox => ({ kind: 'unreadable', why, message: messages[why] });

/**
 * An outbox as it is kept in the browser's storage, so that it outlives a reload, a crash and a night without a connection.
 *
 * @example localStorage.setItem(name, writeOutbox(outbox))
 */
export const writeOutbox = ({ personId, formId, waiting, sending, refused }: Outbox): string => JSON.stringify({ version, personId, formId, waiting, sending, refused });

type Loose = Readonly<Record<string, unknown>>;

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const areTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isAbsentOr = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value);

const isChange = (value: unknown): value is FieldChange => isLoose(value) && typeof value['questionId'] === 'string' && typeof value['field'] === 'string' && isAnswerField(value['field'])
  && typeof value['seen'] === 'string' && typeof value['text'] === 'string' && isAbsentOr(value['seenConflicts'], areTexts) && isAbsentOr(value['explains'], areTexts);
const areChanges = (value: unknown): value is readonly FieldChange[] => Array.isArray(value) && value.every(isChange);
const isRequest = (value: unknown): value is SaveRequest => isLoose(value) && typeof value['key'] === 'string' && areChanges(value['changes']);
const areRefused = (value: unknown): value is readonly RefusedChange[] => areChanges(value) && value.every((one) => 'message' in one && typeof one.message === 'string');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/**
 * An outbox out of the browser's storage. It tries to send again at once, a request that was under way under its old number. Whatever is wrong with the text is told, never thrown.
 *
 * @example readOutbox(localStorage.getItem(name), { personId, formId }) // { kind: 'found', outbox }
 */
export function readOutbox(text: string | null, { personId, formId }: Pick<Outbox, 'personId' | 'formId'>): KeptOutbox {
  if (text === null) return { kind: 'nothing' };
  const kept = parsed(text);
  if (!isLoose(kept) || typeof kept['version'] !== 'number') return unreadable('damaged');
  if (kept['version'] > version) return unreadable('newer-version');
  const { waiting, sending, refused } = kept;
  if (!areChanges(waiting) || !areRefused(refused) || !(sending === null || isRequest(sending))) return unreadable('damaged');
  if (kept['personId'] !== personId) return unreadable('other-person');
  if (kept['formId'] !== formId) return unreadable('other-form');
  return { kind: 'found', outbox: { personId, formId, waiting: coalesce(waiting), sending, refused, failures: 0, stopped: null } };
}
