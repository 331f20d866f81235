import { Flex, Tag } from 'antd';
import type { Actions } from '../../client/actions.ts';
import { administrationWords } from '../../words/administration-words.ts';

/** Somebody of the list of people. */
export type Person = Actions['accounts.list-people']['output']['people'][number];

const say = administrationWords.people;

/** How an account stands, in words. */
export const PersonState = ({ person: { disabledAt, lockedUntil, mustChangePassword, hasOneTimeCode, leftOn } }: { readonly person: Person }): React.JSX.Element => (
  <Flex wrap gap={4}>
    {disabledAt === null && lockedUntil === null && leftOn === null ? <span>{say.active}</span> : null}
    {disabledAt === null ? null : <Tag color="error">{say.disabled}</Tag>}
    {lockedUntil === null ? null : <Tag color="warning">{say.locked}</Tag>}
    {mustChangePassword ? <Tag>{say.mustChange}</Tag> : null}
    {hasOneTimeCode ? <Tag color="processing">{say.codes}</Tag> : null}
    {leftOn === null ? null : <Tag>{say.left(leftOn)}</Tag>}
  </Flex>
);
