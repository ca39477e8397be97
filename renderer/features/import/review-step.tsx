import type { PageReading } from '../../../shared/feed/page-text/reading.ts';
import { texToText } from '../../../shared/tex.ts';
import { unusedReason } from './problems.ts';
import type { Kind, Reviewed } from './review.ts';
import { strings } from './strings.ts';

type Props = { papers: readonly Reviewed[]; reading: PageReading };

/** Enough of a long page to see what it holds. */
const SHOWN = 500;

/** The second step: what the page holds, what will change, and what could not be used. */
export function ReviewStep({ papers, reading }: Props) {
  const count = (kind: Kind) => papers.filter((paper) => paper.kind === kind).length;
  const summary = [
    strings.found(papers.length),
    count('new') > 0 ? strings.willAdd(count('new')) : '',
    count('fills') > 0 ? strings.willFill(count('fills')) : '',
    count('known') > 0 ? strings.already(count('known')) : '',
  ].filter(Boolean);
  const nothing = count('known') === papers.length;
  return (
    <>
      <p role="status">{summary.join(' · ')}</p>
      {nothing && <p className="hint">{strings.nothingNew}</p>}
      <ul
        className="found-list"
        aria-label={strings.foundList}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys
        tabIndex={0}
      >
        {papers.slice(0, SHOWN).map(({ draft, kind, line, cutOff }) => (
          <li key={line} className="found-row">
            <span>{texToText(draft.title)}</span>
            <span className="hint">
              {[
                strings.kinds[kind],
                draft.abstract === undefined ? strings.withoutAbstract : '',
                cutOff ? strings.cutOff : '',
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {reading.unused.length > 0 && (
        <details>
          <summary>{strings.unused(reading.unused.length)}</summary>
          <ul className="unused">
            {reading.unused.slice(0, SHOWN).map((unused) => (
              <li key={unused.line}>
                {strings.unusedLine(unused.line, unusedReason(unused.reason))}{' '}
                <span className="hint">{unused.text.slice(0, 120)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
