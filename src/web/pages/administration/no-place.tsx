import { Link } from '@tanstack/react-router';
import { Loading } from '../../frame/loading.tsx';
import { administrationWords } from '../../words/administration-words.ts';

/** Shown where there is no place yet: what to do first. */
export const NoPlace = ({ isKnown }: { readonly isKnown: boolean }): React.JSX.Element => (isKnown ? <p>{administrationWords.place.none} <Link to="/regions">{administrationWords.place.toRegions}</Link></p> : <Loading />);
