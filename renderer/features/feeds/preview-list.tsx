import { formatPartialDate } from '../../../shared/dates.ts';
import type { Preview } from '../../../shared/feed/fetched.ts';
import { strings } from './strings.ts';

type Props = { preview: Preview; onChoose: (url: string) => void };

/** What a feed lists now: its name, its newest papers, and other feeds of the same page. */
export function PreviewList({ preview, onChoose }: Props) {
  const { name, newest, count, others } = preview;
  return (
    <section aria-label={strings.preview} className="stack wide">
      <h3 className="preview-name">{name}</h3>
      {newest.length === 0 ? (
        <p className="hint">{strings.none}</p>
      ) : (
        <>
          <ol className="found-list">
            {newest.map((paper, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes; titles may be equal
              <li key={index} className="found-row">
                <span dir="auto">
                  {paper.title}
                  {paper.authors && <span className="hint found-authors">{paper.authors}</span>}
                </span>
                {paper.on && <span className="hint">{formatPartialDate(paper.on)}</span>}
              </li>
            ))}
          </ol>
          <p className="hint">{strings.count(newest.length, count)}</p>
        </>
      )}
      {others.length > 0 && (
        <label className="stack">
          {strings.others}
          <select className="field" value="" onChange={(event) => onChoose(event.target.value)}>
            <option value="">{name}</option>
            {others.map(({ url, title }) => (
              <option key={url} value={url}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}
