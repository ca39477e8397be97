import { useLiveQuery } from 'dexie-react-hooks';
import { library } from '../../db/library.ts';
import { HighlightToolbar } from './highlight-toolbar.tsx';
import { PaperText } from './paper-text.tsx';
import { strings } from './strings.ts';
import { useHighlights } from './use-highlights.ts';

/** The abstract and the summary of a paper, as far as they are known. */
export function PaperTexts({ paperId }: { paperId: string }) {
  const texts = useLiveQuery(
    async () => (await library().db.texts.get(paperId)) ?? null,
    [paperId],
  );
  const highlights = useHighlights(paperId);
  if (texts === undefined || highlights === undefined) return null;
  const fields = (['abstract', 'summary'] as const).flatMap((field) => {
    const text = texts?.[field];
    return text ? [{ field, text }] : [];
  });
  return (
    <>
      {fields.length === 0 && <p className="hint">{strings.noText}</p>}
      {fields.map(({ field, text }) => (
        <PaperText
          key={field}
          field={field}
          text={text}
          highlights={highlights.filter((each) => each.field === field)}
        />
      ))}
      <HighlightToolbar />
    </>
  );
}
