/** The index file does not hold what was written to it; build it again from the ledger. */
export class DamagedIndex extends Error {
  override readonly name = 'DamagedIndex';
}
