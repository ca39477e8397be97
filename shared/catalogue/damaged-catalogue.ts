/** The stored rows are not those that were written: the catalogue has to be made anew. */
export class DamagedCatalogue extends Error {
  override name = 'DamagedCatalogue';
}
