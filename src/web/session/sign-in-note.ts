/** What is said to whoever is asked to sign in again, kept beside the session: why. @example queries.setQueryData(signInNoteKey, signInWords.changed) */
export const signInNoteKey = ['sign-in-note'] as const;
