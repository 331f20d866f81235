/** What files are put at: a thing by its kind and id, of a unit or of the whole place. */
export type FilesOf = { readonly regionId: string; readonly subjectKind: string; readonly subjectId: string; readonly unitId: string | null };
