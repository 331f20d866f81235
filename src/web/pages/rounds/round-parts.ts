/** The parts of a round's page. */
export const roundParts = ['run', 'dates', 'asked', 'who', 'open'] as const;

/** One of them, as the address names it. */
export type RoundPart = (typeof roundParts)[number];
