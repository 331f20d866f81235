import { linkOptions } from '@tanstack/react-router';
import { ReadLink } from './read-link.tsx';

/** Leads to the figures of an indicator in the statistics database, each with its versions and where it came from. @example <FiguresLink indicatorId="maternal-mortality-rate">9.8</FiguresLink> */
export const FiguresLink = ({ indicatorId, children }: { readonly indicatorId: string; readonly children: React.ReactNode }): React.JSX.Element =>
  <ReadLink reads="collection.list-series" {...linkOptions({ to: '/data', search: { indicators: [indicatorId] } })}>{children}</ReadLink>;
