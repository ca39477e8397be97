const beginning = (names: string) => {
  const prefixes = names.trim().split(/\s+/).join('|').replaceAll('/', '\\/');
  return new RegExp(`\\b10\\.(?:${prefixes})`, 'i');
};

/** DOIs of preprint servers: bioRxiv and medRxiv, arXiv, Research Square, ChemRxiv, OSF, SSRN … */
const PREPRINT = beginning(`1101/\\d 64898/ 48550/arxiv 21203/rs 26434/chemrxiv 31234/ 31219/ 31235/
  20944/preprints 2139/ssrn 36227/techrxiv 5194/egusphere`);

/** DOIs of repositories that hold nothing but data: Dryad, Dataverse, PANGAEA, ICPSR, Kaggle. */
const DATASET = beginning('5061/dryad 7910/dvn 1594/pangaea 3886/icpsr 34740/kaggle');

/** True for the DOI of a preprint, whether bare or an address. */
export function isPreprintDoi(doi: string): boolean {
  return PREPRINT.test(doi);
}

/** True for the DOI of a dataset, whether bare or an address. */
export function isDatasetDoi(doi: string): boolean {
  return DATASET.test(doi);
}
