import { useFacts } from '../app/use-facts.ts';
import { frameWords } from '../words/frame-words.ts';

/** The name of the product and of the place, on every page. */
export function Brand(): React.JSX.Element {
  const { installation, isDemo } = useFacts();
  return <div className="brand"><strong>{frameWords.product}</strong><span>{installation}</span>{isDemo ? <mark title={frameWords.demoSentence}>{frameWords.demo}</mark> : null}</div>;
}
