import type { XmlElement } from './tree.ts';

/** Elements of HTML that have no content, and so no end (HTML standard §13.1.2). */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** The children of these names: in order, those of the first name before those of the second. */
export function childrenOf(element: XmlElement, ...names: string[]): XmlElement[] {
  // Readers ask for some fifty names; to look through all children for each would take long.
  element.byName ??= group(element);
  const { byName } = element;
  return names.flatMap((name) => byName.get(name) ?? []);
}

function group(element: XmlElement): Map<string, XmlElement[]> {
  const byName = new Map<string, XmlElement[]>();
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const same = byName.get(child.name);
    if (same) same.push(child);
    else byName.set(child.name, [child]);
  }
  return byName;
}

/** The first child of the first of these names that occurs. */
export function childOf(element: XmlElement, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    const [first] = childrenOf(element, name);
    if (first) return first;
  }
  return undefined;
}

/** All text in an element, trimmed. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  const [only] = element.children;
  if (element.children.length === 1 && typeof only === 'string') return only.trim();
  return allText(element).join('').trim();
}

/** The text of the first child, by the order of names, that has any. */
export function wordsOf(element: XmlElement, ...names: string[]): string {
  for (const name of names) {
    const text = childrenOf(element, name)
      .map(textOf)
      .find((each) => each !== '');
    if (text) return text;
  }
  return '';
}

/** The texts of all children of these names, without blank ones; by the order of names. */
export function allWordsOf(element: XmlElement, ...names: string[]): string[] {
  return names.flatMap((name) => childrenOf(element, name).map(textOf)).filter(Boolean);
}

/**
 * What is in an element, as HTML. Text is HTML already when there is nothing but text (RSS, Atom's
 * `html`); beside elements it is XHTML (Atom §3.1.1.3), or HTML that someone forgot to escape.
 */
export function markupOf(element: XmlElement | undefined): string {
  if (!element) return '';
  if (element.children.every((child) => typeof child === 'string')) return textOf(element);
  return allMarkup(element).join('').trim();
}

// The scanner bounds the depth, so these may call themselves.
function allText(element: XmlElement, into: string[] = []): string[] {
  for (const child of element.children) {
    if (typeof child === 'string') into.push(child);
    else allText(child, into);
  }
  return into;
}

function allMarkup(element: XmlElement, into: string[] = []): string[] {
  for (const child of element.children) {
    if (typeof child === 'string') {
      into.push(child.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
      continue;
    }
    const tag = child.name.slice(child.name.indexOf(':') + 1);
    // The one attribute that matters to the reading: which notation of a formula this is.
    const encoding = child.attributes.get('encoding')?.replace(/["<>&]/g, '');
    into.push(encoding ? `<${tag} encoding="${encoding}">` : `<${tag}>`);
    allMarkup(child, into);
    if (!VOID.has(tag)) into.push(`</${tag}>`);
  }
  return into;
}
