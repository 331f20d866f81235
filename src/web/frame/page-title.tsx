import { useEffect } from 'react';
import { Typography } from 'antd';
import { frameWords } from '../words/frame-words.ts';

/** The heading of a page, which is also what the window is called. */
export function PageTitle({ children, extra }: { readonly children: string; readonly extra?: React.ReactNode }): React.JSX.Element {
  useEffect(() => {
    document.title = `${children} · ${frameWords.product}`;
  }, [children]);
  return <div style={{ display: 'flex', alignItems: 'baseline', gap: 16, flexWrap: 'wrap' }}><Typography.Title level={1} style={{ fontSize: '1.55em', margin: 0 }}>{children}</Typography.Title>{extra}</div>;
}
