import { useState } from 'react';

/**
 * What stands in a field whose value the address carries: what is typed, until the address says something else (a view is opened, one goes back).
 *
 * @example const [typed, setTyped] = useTyped(search.find ?? '');
 */
export function useTyped(given: string): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(given);
  const [known, setKnown] = useState(given);
  if (known !== given) {
    setKnown(given);
    setTyped(given);
  }
  return [typed, setTyped];
}
