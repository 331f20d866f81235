import { useSession } from './session.ts';

/**
 * The day it is where the installation stands, as the server says it: what pages propose and compare days with. The clock of an office machine may be years off.
 *
 * @example const [validFrom, setValidFrom] = useState(useToday()); // '2026-11-22'
 */
export function useToday(): string {
  const { data } = useSession();
  if (data === undefined) throw new Error('a day was asked for before the session was known');
  return data.today;
}
