import { strings } from './strings.ts';
import type { Step } from './use-import.ts';

type Props = { step: Extract<Step, { at: 'look' }> };

/** What a library file is, before anything of it is imported. */
export function LookStep({ step: { source, look } }: Props) {
  const { titles, count, isExact } = look;
  const rest = count - titles.length;
  return (
    <>
      <p role="status">
        {[
          strings.isLibrary(source.name),
          strings.size(source.size),
          strings.holds(count, isExact),
        ].join(' · ')}
      </p>
      <ul className="found-list" aria-label={strings.firstPapers}>
        {titles.map((title, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a title may stand twice, and none moves
          <li key={index} className="found-row">
            <span>{title}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="hint">{strings.andMore(rest, isExact)}</p>}
      <p className="hint">{strings.keepsYours}</p>
    </>
  );
}
