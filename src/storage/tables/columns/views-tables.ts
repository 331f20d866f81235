/** What people keep for themselves. */
export type ViewsTables = {
  saved_views: {
    region_id: string;
    person_id: string;
    page: string;
    name: string;
    search: string;
    saved_at: string;
  };
};
