import { linkOptions } from '@tanstack/react-router';
import { ReadLink } from './read-link.tsx';

/** Leads to everything about an indicator; `indicatorId` null: nothing is kept of it. @example <IndicatorLink indicatorId="maternal-mortality-rate">孕产妇死亡率</IndicatorLink> */
export const IndicatorLink = ({ indicatorId, children }: { readonly indicatorId: string | null; readonly children: React.ReactNode }): React.JSX.Element =>
  (indicatorId === null ? <>{children}</> : <ReadLink reads="indicators.get-indicator" {...linkOptions({ to: '/indicators/$indicatorId', params: { indicatorId } })}>{children}</ReadLink>);
