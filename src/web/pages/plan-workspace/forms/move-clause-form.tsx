import { useState } from 'react';
import type { EditFormProps } from './edit-form.ts';
import { ClausePlaceFields, placeOf } from './clause-place-fields.tsx';

/** A clause that was read into the wrong domain, section or place. */
export function MoveClauseForm({ formId, item, items, send }: EditFormProps): React.JSX.Element {
  const [place, setPlace] = useState({ parentId: item.parentId ?? '', section: item.kind as string, position: String(item.position + 1) });
  return (
    <form id={formId} onSubmit={(event) => { event.preventDefault(); send({ edit: 'move-clause', itemId: item.itemId, to: placeOf(place) }); }}>
      <ClausePlaceFields items={items} place={place} onChange={setPlace} />
      <button type="submit" hidden />
    </form>
  );
}
