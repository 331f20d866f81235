import type { z } from 'zod';
import type { Role } from '#kernel';
import type { Connection } from '#storage';
import type { Refusal } from '../refusal.ts';

/** Something a place can set. One file a key; the settings form, its check and its explanation follow from it. */
export type SettingKey<Value = unknown> = {
  /** Its name in tables and audit lines. */
  readonly key: string;
  readonly title: string;
  /** What it does, for who is about to change it. */
  readonly explanation: string;
  readonly schema: z.ZodType<Value>;
  /** What holds where nobody set anything. */
  readonly standard: Value;
  /** `installation`: one value for all; `region`: each may set its own, and takes that of the nearest region above it otherwise. */
  readonly scope: 'installation' | 'region';
  readonly changers: readonly Role[];
  /** Whether a change must say why. */
  readonly needsReason: boolean;
  /** Whether a change may hold from a day that has passed: names may, rules of safety may not. */
  readonly mayBeginInThePast: boolean;
  /** A value that is a table of things, line by line in words; values of plain fields need none. */
  tell?(value: Value): readonly string[];
  /** What stands against a value from a day on although the schema takes it (null: what holds where nobody set anything), by what is stored elsewhere. */
  obstacle?(connection: Connection, wanted: { readonly value: Value | null; readonly validFrom: string; readonly validTo: string | null }): Promise<Refusal | null>;
  /** Values the schema takes, and values it refuses with the path of the first complaint. */
  readonly examples: readonly { readonly value: unknown; readonly refusedAt?: string }[];
};

/** Keeps the type of a value while its key is written down. */
export const settingKey = <Value>(key: SettingKey<Value>): SettingKey<Value> => key;
