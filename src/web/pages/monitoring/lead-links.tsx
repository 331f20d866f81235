import { Fragment } from 'react';
import { Link } from '@tanstack/react-router';

/** Units one after the other, each leading to everything it answers for in that year. */
export const LeadLinks = ({ leads, year }: { readonly leads: readonly string[]; readonly year: number | undefined }): React.JSX.Element =>
  <>{leads.map((unit, at) => <Fragment key={unit}>{at === 0 ? '' : '、'}<Link to="/monitoring" search={{ unit, year }}>{unit}</Link></Fragment>)}</>;
