import { useEffect, useState } from 'react';

/**
 * A text once nobody has typed for a moment.
 *
 * @example const asked = useSettled(typed, 150);
 */
export function useSettled(text: string, afterMs: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), afterMs);
    return () => clearTimeout(timer);
  }, [text, afterMs]);
  return settled;
}
