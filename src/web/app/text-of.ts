/** A text of an address, where one is there. @example textOf(search['round']) */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
