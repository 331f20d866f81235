import { Select } from 'antd';
import { monitoringWords } from '../../words/monitoring-words.ts';
import type { RunHead } from './shown.ts';

const say = monitoringWords.common;

/** Which run is shown, and the choice of another year. */
export function RunLine({ run: { year, years, asOf, figures, withheld }, onYear, children }: { readonly run: RunHead; readonly onYear: (year: number) => void; readonly children?: React.ReactNode }): React.JSX.Element {
  return (
    <div style={{ display: 'flex', gap: 12, alignItems: 'center', flexWrap: 'wrap' }}>
      <Select aria-label={say.year} value={year} onChange={onYear} options={[...new Set([year, ...years])].toSorted((one, other) => other - one).map((one) => ({ value: one, label: say.yearOf(one) }))} className="no-print" />
      <span>{[say.asOf(asOf), say.figures(figures), ...(withheld > 0 ? [say.withheld(withheld)] : [])].join('；')}。</span>
      {children}
    </div>
  );
}
