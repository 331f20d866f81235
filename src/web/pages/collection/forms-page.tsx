import { Flex } from 'antd';
import { LoadState } from '../../frame/load-state.tsx';
import { PageTitle } from '../../frame/page-title.tsx';
import { useRead } from '../../session/door.ts';
import { useRegion } from '../../session/region.tsx';
import { collectionWords } from '../../words/collection-words.ts';
import { FormCard } from './form-card.tsx';

/** The forms of somebody's own unit: down as a workbook, up again with everything it changes, handed in and signed. */
export function FormsPage(): React.JSX.Element {
  const { regionId } = useRegion();
  const forms = useRead('forms.list-forms', regionId === null ? null : { regionId });
  return (
    <Flex vertical gap={16}>
      <PageTitle>{collectionWords.forms.title}</PageTitle>
      <LoadState of={forms}>{({ forms: found }) => (found.length === 0 ? <p>{collectionWords.forms.none}</p> : <Flex vertical gap={16}>{found.map((form) => <FormCard key={form.formId} form={form} regionId={regionId ?? ''} />)}</Flex>)}</LoadState>
    </Flex>
  );
}
