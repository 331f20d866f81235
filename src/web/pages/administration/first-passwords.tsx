import { Alert, Button, Flex, Modal } from 'antd';
import { WideTable } from '../../frame/wide-table.tsx';
import { administrationWords } from '../../words/administration-words.ts';
import { saveFile } from '../collection/save-file.ts';

/** First passwords as the server gave them, once; `file`: the same to be handed on. */
export type MadePasswords = { readonly people: readonly { readonly name: string; readonly login: string; readonly firstPassword: string }[]; readonly file?: { readonly name: string; readonly contentType: string; readonly text: string } };

const say = administrationWords.people;

/** First passwords on the screen: nobody can ask for them again, so only a button that says so closes them. */
export function FirstPasswords({ made: { people, file }, onClose }: { readonly made: MadePasswords; readonly onClose: () => void }): React.JSX.Element {
  return (
    <Modal open title={say.firstPassword} closable={false} mask={{ closable: false }} keyboard={false} width={640} footer={<Button type="primary" onClick={onClose}>{say.noted}</Button>}>
      <Flex vertical gap={12}>
        <Alert type="warning" showIcon title={say.firstPasswordSentence} />
        <WideTable label={say.firstPassword} rowKey="login" dataSource={[...people]} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }} columns={[{ title: say.name, dataIndex: 'name' }, { title: say.login, render: (_value, { login }) => <code>{login}</code> }, { title: say.firstPassword, render: (_value, { firstPassword }) => <code data-first-password={firstPassword}>{firstPassword}</code> }]} />
        {file === undefined ? null : <div><Button onClick={() => saveFile(new Blob([file.text], { type: file.contentType }), file.name)}>{say.download}</Button></div>}
      </Flex>
    </Modal>
  );
}
