/** Columns of the tables of files; the migrations say what they are for. */
export type FilesTables = {
  files: {
    sha256: string;
    size: number;
    content_kind: string;
    encoding: string | null;
    stored_at: string;
  };
  attachments: {
    region_id: string;
    attachment_id: string;
    subject_kind: string;
    subject_id: string;
    unit_id: string | null;
    sha256: string;
    name: string;
    note: string | null;
    added_at: string;
    added_by: string | null;
    removed_at: string | null;
    removed_by: string | null;
  };
};
