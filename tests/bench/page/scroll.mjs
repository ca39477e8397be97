/**
 * Runs in the page: scrolls the list for `seconds` at `speed` CSS pixels per second, back and forth
 * between its ends; `whole` goes once from end to end instead, as who drags the thumb does. Gives
 * `{frames, gaps, blank}`: how many frames there were, how many came more than 34 ms after the one
 * before, and which share of the rows in sight had no text when they were painted.
 */
export async function scrollList(speed, seconds, whole) {
  const list = document.querySelector('[role="listbox"][aria-label="Papers"]');
  const size = () => list.querySelector('[role="option"]');
  const height = size().getBoundingClientRect().height;
  const total = Number(size().getAttribute('aria-setsize'));
  const way = list.scrollHeight - list.clientHeight;
  list.scrollTop = 0;
  await new Promise((done) => setTimeout(done, 300));
  const counted = { frames: 0, gaps: 0, seen: 0, blank: 0 };

  function sample() {
    const { top, bottom } = list.getBoundingClientRect();
    const first = Math.ceil(list.scrollTop / height);
    const last = Math.min(total, Math.floor((list.scrollTop + list.clientHeight) / height)) - 1;
    const filled = new Set();
    for (const row of list.querySelectorAll('[role="option"]')) {
      const box = row.getBoundingClientRect();
      if (box.bottom <= top || box.top >= bottom) continue;
      const title = row.querySelector('.row-title') ?? row;
      if (title.textContent.trim() !== '')
        filled.add(Number(row.getAttribute('aria-posinset')) - 1);
    }
    for (let row = first; row <= last; row += 1) {
      counted.seen += 1;
      if (!filled.has(row)) counted.blank += 1;
    }
  }

  /** Waits for the next frame's painting; gives when the frame began. */
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame((began) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(began);
        port2.postMessage(null);
      }),
    );

  const start = await painted();
  let before = start;
  for (let now = start; now - start < seconds * 1000; before = now) {
    const gone = (now - start) / 1000;
    const far = whole ? (gone / seconds) * way : gone * speed;
    const turn = way === 0 ? 0 : far % (2 * way);
    list.scrollTop = turn > way ? 2 * way - turn : turn;
    now = await painted();
    counted.frames += 1;
    if (now - before > 34) counted.gaps += 1;
    sample();
  }
  const blank = counted.seen === 0 ? 0 : counted.blank / counted.seen;
  return { frames: counted.frames, gaps: counted.gaps, blank };
}
