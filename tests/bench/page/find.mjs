// Functions that run in the page, by roles and accessible names: each stands for itself, because it
// is sent there as text.

/** The field that is searched with. */
export function searchField() {
  return document.querySelector('input[type="search"], [role="searchbox"]');
}

/** The list of papers. */
export function list() {
  return document.querySelector('[role="listbox"][aria-label="Papers"]');
}

/** The link to a list of the library, such as `Inbox`, or to a tag, by the name that it shows. */
export function viewLink(name) {
  const links = [...document.querySelectorAll('nav[aria-label="Library"] a')];
  return links.find((link) => link.title === name || link.textContent.trim().startsWith(name));
}

/** How many papers a link to a list says that there are. */
export function countOf(name) {
  const links = [...document.querySelectorAll('nav[aria-label="Library"] a')];
  const link = links.find(
    (each) => each.title === name || each.textContent.trim().startsWith(name),
  );
  const digits = link?.textContent.slice(name.length).match(/[\d,]+/)?.[0] ?? '';
  return digits === '' ? 0 : Number(digits.replaceAll(',', ''));
}

/** How many papers the list on show has. */
export function listSize() {
  const row = document.querySelector('[role="listbox"] [role="option"]');
  return row === null ? 0 : Number(row.getAttribute('aria-setsize'));
}

/** The texts of the first rows of the list, in order. */
export function firstTexts(count) {
  const rows = [...document.querySelectorAll('[role="listbox"] [role="option"]')];
  return rows
    .map((row) => ({ at: Number(row.getAttribute('aria-posinset')), text: row.textContent }))
    .filter(({ at }) => at <= count)
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);
}
