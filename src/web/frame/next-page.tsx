import { Button, Flex } from 'antd';
import { frameWords } from '../words/frame-words.ts';

const say = frameWords.paging;

/** The ways to the first and the next page of a list, where it has more than one. */
export function NextPage({ after, next, onGo }: { readonly after: string | undefined; readonly next: string | null; readonly onGo: (after: string | undefined) => void }): React.JSX.Element | null {
  if (after === undefined && next === null) return null;
  return <Flex gap={8}><Button disabled={after === undefined} onClick={() => onGo(undefined)}>{say.first}</Button><Button disabled={next === null} onClick={() => onGo(next ?? undefined)}>{say.next}</Button></Flex>;
}
