const placeOf = (reportId: string, blockId: string, place: string): string => `halfsky-report ${reportId} ${place} ${blockId}`;

/** What somebody typed into a passage and has not saved, kept on this machine until it is. A browser that keeps nothing loses it with the page. */
export const unsavedWords = {
  of: (reportId: string, blockId: string, place: string): string | null => {
    try {
      return localStorage.getItem(placeOf(reportId, blockId, place));
    } catch {
      return null;
    }
  },
  keep: (reportId: string, blockId: string, place: string, text: string): void => {
    try {
      localStorage.setItem(placeOf(reportId, blockId, place), text);
    } catch { /* Nothing is kept here. */ }
  },
  forget: (reportId: string, blockId: string, place: string): void => {
    try {
      localStorage.removeItem(placeOf(reportId, blockId, place));
    } catch { /* Nothing was kept here. */ }
  },
} as const;
