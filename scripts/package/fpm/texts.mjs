/** A text without the line breaks that would begin another field. */
export const oneLine = (text) => String(text).replace(/\s+/g, ' ').trim();

/** The lines of a description: the synopsis, then the text, wrapped. */
export function descriptionOf(text = '') {
  const [first = '', ...rest] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [first || 'no description', ...wrapped(rest.join(' '))];
}

const WIDTH = 78;

function wrapped(text) {
  const lines = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** The version with what electron-builder calls the build number. */
export const versionOf = ({ version, iteration }) =>
  iteration ? `${oneLine(version)}-${oneLine(iteration)}` : oneLine(version);
