/** The address of a DOI: signs that an address cannot hold are encoded (DOI Handbook §2.5.2.4). */
export function doiUrl(doi: string): string {
  const path = doi.replace(/[%#?<>"{}|\\^`\s]/g, (sign) => encodeURIComponent(sign));
  return `https://doi.org/${path}`;
}
