/**
 * The whole items at the beginning of a JSON list (RFC 8259 §5) that was cut off: at most `max`, and
 * one more if there are more. Nothing when the text is no list. One pass over the text.
 */
export function wholeItems(text: string, max: number): unknown[] {
  const items: unknown[] = [];
  const open = /^[\s\ufeff]*\[/.exec(text)?.[0].length ?? text.length;
  const marks = /["{}[\]]/g;
  marks.lastIndex = open;
  let depth = 0;
  let start = open;
  for (let mark = marks.exec(text); mark && items.length <= max; mark = marks.exec(text)) {
    if (mark[0] === '"') {
      marks.lastIndex = afterString(text, mark.index);
    } else if (mark[0] === '{' || mark[0] === '[') {
      if (depth === 0) start = mark.index;
      depth += 1;
    } else {
      depth -= 1;
      if (depth < 0) break;
      if (depth === 0 && !add(items, text.slice(start, marks.lastIndex))) break;
    }
  }
  return items;
}

function afterString(text: string, quote: number): number {
  const ends = /["\\]/g;
  ends.lastIndex = quote + 1;
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    if (end[0] === '"') return ends.lastIndex;
    ends.lastIndex += 1;
  }
  return text.length;
}

function add(items: unknown[], json: string): boolean {
  try {
    items.push(JSON.parse(json));
    return true;
  } catch {
    return false;
  }
}
