import { Fragment } from 'react';
import { UnitLink } from './unit-link.tsx';

/** Units one after the other, each leading on. @example <UnitLinks units={leads} /> */
export const UnitLinks = ({ units }: { readonly units: readonly { readonly unitId: string; readonly unit: string }[] }): React.JSX.Element =>
  <>{units.map(({ unitId, unit }, at) => <Fragment key={unitId}>{at === 0 ? '' : '、'}<UnitLink unitId={unitId}>{unit}</UnitLink></Fragment>)}</>;
