import type { Page } from 'playwright-core';

/**
 * A screen to be looked at: where it is, who looks (a login of the example district without `shili-`; `null`: nobody), and what is done before it is as it should be. `group` names its contact sheet;
 * `allowed` are Latin words it may show. `isWalked`: the suite too asks it, in every look, for what axe and the Tab key find; one screen of every page is.
 */
export type Screen = {
  readonly group: string;
  readonly name: string;
  readonly path: string;
  readonly as: string | null;
  readonly prepare?: (page: Page) => Promise<void>;
  readonly widths?: readonly number[];
  readonly allowed?: readonly string[];
  readonly expects?: readonly RegExp[];
  readonly isWalked?: true;
};
