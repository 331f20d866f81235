/** Whether a version of a plan is still on its way: drafted, handed in, sent back. @example isUnderWay({ state: 'submitted' }) // true */
export const isUnderWay = ({ state }: { readonly state: string }): boolean => state === 'draft' || state === 'submitted' || state === 'returned';
