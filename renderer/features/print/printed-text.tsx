import { runsOf } from '../../../shared/reading-text.ts';
import type { HighlightField } from '../../db/rows.ts';
import { TexMath } from '../../ui/tex.tsx';
import type { NumberedHighlight } from './numbered-highlights.ts';
import { strings } from './strings.ts';

type Props = { field: HighlightField; text: string; highlights: readonly NumberedHighlight[] };

/** An abstract or summary; what is highlighted is marked, and numbered as in the list below it. */
export function PrintedText({ field, text, highlights }: Props) {
  const own = highlights.filter(({ row }) => row.field === field);
  const byId = new Map(own.map((each) => [each.row.id, each]));
  const runs = runsOf(
    text,
    own.flatMap(({ row, place }) => (place ? [{ ...place, id: row.id }] : [])),
  );
  return (
    <section>
      <h2>{strings[field]}</h2>
      <p className="text" dir="auto">
        {runs.map((run, at) => {
          const shown = run.kind === 'math' ? <TexMath source={run.shown} /> : run.shown;
          const last = byId.get(run.ids.at(-1) ?? '');
          if (!last) return <span key={run.start}>{shown}</span>;
          const ending = run.ids.filter((id) => !runs[at + 1]?.ids.includes(id));
          return (
            <span key={run.start}>
              <mark data-colour={last.row.colour}>{shown}</mark>
              {ending.map((id) => (
                <sup key={id}>{byId.get(id)?.n}</sup>
              ))}
            </span>
          );
        })}
      </p>
    </section>
  );
}
