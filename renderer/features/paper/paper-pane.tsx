import { useList } from '../../state/list.ts';
import { useUi } from '../../state/ui.ts';
import { PaperArticle, type PaperSections } from './paper-article.tsx';
import { strings } from './strings.ts';

/** The paper pane: the open paper, or what to do when there is none. */
export function PaperPane({ children }: { children: PaperSections }) {
  const open = useUi((ui) => ui.open);
  const readable = useList((list) => list.libraryOpen);
  return (
    <div className="paper-pane">
      {open === null ? (
        <div className="empty">
          <p className="empty-title">{strings.nothingOpen}</p>
          <p>{strings.nothingOpenHint}</p>
        </div>
      ) : (
        readable && <PaperArticle key={open} id={open} sections={children} />
      )}
    </div>
  );
}
