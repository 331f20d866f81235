import { Button, Flex, Modal } from 'antd';
import { editsOn, type EditName, type PlanItem } from '#plan';
import { planEditWords } from '../../words/plan-edit-words.ts';
import type { PartEdit } from './forms/edit-forms.ts';

const isPartEdit = (name: EditName): name is PartEdit => name !== 'resolve-doubt';

/** Everything that can be done to a part. */
export const EditMenu = ({ item, onChoose, onClose }: { readonly item: PlanItem; readonly onChoose: (name: PartEdit) => void; readonly onClose: () => void }): React.JSX.Element => (
  <Modal open title={planEditWords.of(planEditWords.menu, item.label)} footer={null} onCancel={onClose} width={480}>
    <Flex wrap gap={8}>{editsOn(item.kind).filter(isPartEdit).map((name, at) => <Button key={name} autoFocus={at === 0} onClick={() => onChoose(name)}>{planEditWords.titles[name]}</Button>)}</Flex>
  </Modal>
);
