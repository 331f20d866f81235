import { Typography } from 'antd';
import './monitoring.css';

/** A part of a target's page under its heading. */
export const TargetPart = ({ title, children }: { readonly title: string; readonly children: React.ReactNode }): React.JSX.Element => (
  <section aria-label={title}>
    <Typography.Title level={2} style={{ fontSize: '1.15em', margin: '0 0 8px' }}>{title}</Typography.Title>
    {children}
  </section>
);
