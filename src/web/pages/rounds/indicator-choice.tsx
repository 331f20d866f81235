import { Select } from 'antd';
import { catalogue } from '#registry';
import { useRead } from '../../session/door.ts';

/** Indicators to choose from: those the plans use, then the others of the catalogue. */
export function IndicatorChoice({ id, regionId, value, onChange }: { readonly id: string; readonly regionId: string; readonly value: readonly string[]; readonly onChange: (indicators: readonly string[]) => void }): React.JSX.Element {
  const used = useRead('plan.list-indicators', { regionId });
  const ofPlans = (used.data?.indicators ?? []).map(({ indicatorId, name }) => ({ value: indicatorId, label: name.zh }));
  const known = new Set(ofPlans.map(({ value: one }) => one));
  const options = [...ofPlans, ...catalogue.filter((one) => !known.has(one.id)).map((one) => ({ value: one.id, label: one.name.zh }))];
  return <Select id={id} mode="multiple" loading={used.isPending} value={[...value]} onChange={(chosen: string[]) => onChange(chosen)} options={options} showSearch={{ optionFilterProp: 'label' }} maxTagCount={12} style={{ width: '100%' }} />;
}
