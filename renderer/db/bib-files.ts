import { sameValue } from '../../shared/bibliography/same-value.ts';
import type { Change } from '../../shared/operation.ts';
import type { LogRange } from './bulk.ts';
import { markDirty } from './dirty.ts';
import { type ImportSoFar, logImport } from './imports.ts';
import { library } from './library.ts';
import type { BibFileRow } from './rows.ts';

/**
 * Keeps what a bibliography holds beside its entries, as one more part of its import; nothing where
 * the same is kept of a file of that name already. Gives where the import stands in the log, and the
 * ledger's revision with this in it, 0 if nothing changed.
 */
export function keepParts(
  parts: readonly string[],
  soFar: ImportSoFar,
): Promise<{ range: LogRange | null; revision: number }> {
  const { db } = library();
  return db.transaction('rw', [db.bibFiles, db.operations, db.dirty, db.meta], async () => {
    const { name } = soFar;
    const same = (row: BibFileRow) => row.name === name && sameValue(row.parts, parts);
    const isKept = parts.length === 0 || (await db.bibFiles.toArray()).some(same);
    if (isKept) return { range: soFar.range, revision: 0 };
    const row: BibFileRow = {
      id: crypto.randomUUID(),
      name,
      parts: [...parts],
      at: Date.now(),
    };
    const change: Change = { table: 'bibFiles', key: row.id, before: null, after: { ...row } };
    await db.bibFiles.add(row);
    const range = await logImport([change], soFar, { added: 0, improved: 0 });
    return { range, revision: await markDirty([]) };
  });
}
