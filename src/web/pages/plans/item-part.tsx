/** A part of what is told about an item, under its heading. */
export const ItemPart = ({ title, children }: { readonly title: string; readonly children: React.ReactNode }): React.JSX.Element => <section className="item-part" aria-label={title}><h3>{title}</h3>{children}</section>;
