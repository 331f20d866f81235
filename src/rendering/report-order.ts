import type { DocumentTree } from '#documents';
import type { ChartToDraw } from './draw-charts.ts';
import type { Observation } from '#monitoring';
import type { Plan } from '#plan';

/** A report that is to be written: of which plans and figures, for which year, as what. All of it can be sent to another thread. */
export type ReportOrder = {
  readonly report: string;
  readonly format: 'docx' | 'xlsx';
  readonly plans: readonly Plan[];
  readonly observations: readonly Observation[];
  readonly year: number;
  readonly asOf: string;
  readonly issuer: string;
  readonly office: string;
  readonly date: string;
  /** What the plans are known by, printed among the properties of the file. */
  readonly planFile: { readonly name: string; readonly fingerprint: string };
  /** The same of the figures. */
  readonly dataFile: { readonly name: string; readonly fingerprint: string };
};

/** Documents already built that are to be written: one as it is, several together in a zip. `name` is that of the file in the zip. */
export type DocumentsOrder = { readonly format: 'docx' | 'xlsx'; readonly documents: readonly { readonly name: string; readonly tree: DocumentTree }[] };

/** A report already built that is to be written with its charts, in any format; `environment` names the programs that print a pdf. */
export type ContentOrder = { readonly format: string; readonly content: { readonly tree: DocumentTree; readonly charts: readonly ChartToDraw[] }; readonly environment: Readonly<Record<string, string | undefined>> };

/** Why a format could not be written, in Chinese. */
export type WritingFault = { readonly messages: readonly string[] };
