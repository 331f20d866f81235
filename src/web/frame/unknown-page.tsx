import { Link } from '@tanstack/react-router';
import { Empty } from 'antd';
import { frameWords } from '../words/frame-words.ts';

/** Shown where an address has no page. */
export const UnknownPage = (): React.JSX.Element => <Empty description={frameWords.unknownPage}><Link to="/">{frameWords.toHome}</Link></Empty>;
