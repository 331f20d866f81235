import { useFacts } from '../app/use-facts.ts';
import { words } from '../words/index.ts';

/** The name of the product and of the place, on every page. */
export function Brand(): React.JSX.Element {
  const { installation, isDemo } = useFacts();
  return <div className="brand"><strong>{words.frame.product}</strong><span>{installation}</span>{isDemo ? <mark title={words.frame.demoSentence}>{words.frame.demo}</mark> : null}</div>;
}
