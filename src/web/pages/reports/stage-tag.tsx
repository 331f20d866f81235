import { Tag } from 'antd';

/** Sign and colour beside the word, so that none of them is alone. */
const looks: Readonly<Record<string, { readonly sign: string; readonly color: string }>> = {
  draft: { sign: '✎', color: 'default' }, submitted: { sign: '→', color: 'processing' }, returned: { sign: '↩', color: 'warning' }, approved: { sign: '✓', color: 'success' }, frozen: { sign: '■', color: 'success' }, replaced: { sign: '□', color: 'default' }, withdrawn: { sign: '✕', color: 'default' },
};

/** Where a report is on its way. */
export function StageTag({ stage, word }: { readonly stage: string | null; readonly word: string }): React.JSX.Element | null {
  const look = looks[stage ?? ''];
  return look === undefined ? null : <Tag color={look.color}><span aria-hidden>{look.sign}</span> {word}</Tag>;
}
