import { Select } from 'antd';
import { useRegion } from '../session/region.tsx';
import { frameWords } from '../words/frame-words.ts';

/** Which region the pages show, for who has business in several; nothing for everybody else. */
export function RegionChoice(): React.JSX.Element | null {
  const { regionId, regions, choose } = useRegion();
  if (regions.length < 2) return null;
  return <Select aria-label={frameWords.region} value={regionId} onChange={(chosen: string) => choose(chosen)} options={regions.map(({ regionId: value, name }) => ({ value, label: name }))} style={{ minWidth: '8em' }} />;
}
