import { Typography } from 'antd';

/** A part of a page under its heading. */
export const Section = ({ title, extra, children }: { readonly title: string; readonly extra?: React.ReactNode; readonly children: React.ReactNode }): React.JSX.Element => (
  <section aria-label={title}>
    <div style={{ display: 'flex', alignItems: 'baseline', gap: 16, marginBottom: 8 }}><Typography.Title level={2} style={{ fontSize: '1.2em', margin: 0 }}>{title}</Typography.Title>{extra}</div>
    {children}
  </section>
);
