/**
 * Drops a file onto an element of the page, as from the desktop.
 * https://chromedevtools.github.io/devtools-protocol/tot/Input/#method-dispatchDragEvent
 * @param {ReturnType<import('../../../scripts/bench/page-driver.mjs').drivePage>} page
 * @param {string} file
 * @param {() => Element | null} find runs in the page
 */
export async function dropFile(page, file, find) {
  const place = await page.call(`() => {
    const box = (${find})()?.getBoundingClientRect();
    return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
  }`);
  if (place === null) throw new Error(`the page has nothing to drop a file on: ${find}`);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    await page.tell('Input.dispatchDragEvent', { type, ...place, data });
  }
}
