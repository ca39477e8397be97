import { readFileSync, renameSync } from 'node:fs';
import * as v from 'valibot';

/** A field as it came, which can be sent again as it is: RFC 9110 §5.5, in Latin-1 as Node reads it. */
const Field = v.pipe(v.string(), v.maxLength(4096), v.regex(/^[\t\x20-\x7e\x80-\xff]+$/));

const Time = v.pipe(v.number(), v.finite());

const ValidatorsSchema = v.object({
  etag: v.optional(Field),
  lastModified: v.optional(Field),
  /** What was accepted: another form of the same address has other validators. */
  accept: v.string(),
  /** The address that was asked for, where redirects led from there to here. */
  askedAs: v.string(),
  /** When the server last said so. */
  at: Time,
});

const SightingSchema = v.object({ to: v.string(), days: v.array(v.pipe(v.number(), v.integer())) });

const HoldSchema = v.object({
  until: Time,
  strikes: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** The version of an answer that we have: RFC 9110 §8.8. */
export type StoredValidators = v.InferOutput<typeof ValidatorsSchema>;

/** Until when a host is left alone, and how often in a row it refused without saying for how long. */
export type Hold = v.InferOutput<typeof HoldSchema>;

/** What is remembered of addresses and hosts, each table with the one used longest ago first. */
export type HostMemory = {
  validators: Map<string, StoredValidators>;
  moves: Map<string, v.InferOutput<typeof SightingSchema>>;
  holds: Map<string, Hold>;
};

const FileSchema = v.object({
  version: v.literal(1),
  validators: v.record(v.string(), v.unknown()),
  moves: v.record(v.string(), v.unknown()),
  holds: v.record(v.string(), v.unknown()),
});

/** Reads the file: nothing when there is none; one that is damaged is set aside as `….broken`. */
export function readMemory(path: string): HostMemory {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { validators: new Map(), moves: new Map(), holds: new Map() };
  }
  try {
    const file = v.parse(FileSchema, JSON.parse(text));
    return {
      validators: tableOf(file.validators, ValidatorsSchema),
      moves: tableOf(file.moves, SightingSchema),
      holds: tableOf(file.holds, HoldSchema),
    };
  } catch {
    setAside(path);
    return { validators: new Map(), moves: new Map(), holds: new Map() };
  }
}

/** The text of the file. */
export function writtenMemory({ validators, moves, holds }: HostMemory): string {
  const file = {
    version: 1,
    validators: Object.fromEntries(validators),
    moves: Object.fromEntries(moves),
    holds: Object.fromEntries(holds),
  };
  return `${JSON.stringify(file)}\n`;
}

/** Good entries survive bad neighbours. */
function tableOf<S extends v.GenericSchema>(
  entries: Record<string, unknown>,
  schema: S,
): Map<string, v.InferOutput<S>> {
  return new Map(
    Object.entries(entries).flatMap(([key, value]) => {
      const entry = v.safeParse(schema, value);
      return entry.success ? [[key, entry.output]] : [];
    }),
  );
}

function setAside(path: string): void {
  try {
    renameSync(path, `${path}.broken`);
  } catch {
    // A folder that cannot be written to: the file stays where it is.
  }
}
