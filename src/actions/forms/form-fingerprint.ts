import { createHash } from 'node:crypto';
import { canonicalJson } from '#kernel';
import type { Answers, Form } from '#collection';

/**
 * What a form and its answers say, as one fingerprint: the same questions with the same answers, whoever typed them and when.
 *
 * @example formFingerprint(form.content, answers) === cycle.frozen?.fingerprint // nobody changed it since
 */
export const formFingerprint = (form: Form, answers: Answers): string =>
  createHash('sha256').update(canonicalJson([form, [...answers].filter(([, { texts }]) => Object.keys(texts).length > 0).toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([questionId, { texts, explains }]) => [questionId, texts, explains.toSorted()])])).digest('hex');
