import { Link } from '@tanstack/react-router';
import { Empty } from 'antd';
import { words } from '../words/index.ts';

/** Shown where an address has no page. */
export const UnknownPage = (): React.JSX.Element => <Empty description={words.frame.unknownPage}><Link to="/">{words.frame.toHome}</Link></Empty>;
