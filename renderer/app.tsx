import { lazy, type ReactNode, Suspense, useDeferredValue, useEffect, useMemo } from 'react';
import { isCommandId } from '../shared/commands.ts';
import { on } from './bridge.ts';
import { handleKey, run } from './commands.ts';
import { HighlightList } from './features/highlights/highlight-list.tsx';
import { PaperTexts } from './features/highlights/paper-texts.tsx';
import { useIncoming } from './features/import/use-incoming.ts';
import { ListPane } from './features/list/list-pane.tsx';
import { NoteSection } from './features/notes/note-section.tsx';
import { NoticeBar } from './features/notice/notice-bar.tsx';
import { PaperPane } from './features/paper/paper-pane.tsx';
import { SearchBox } from './features/search/search-box.tsx';
import { Sidebar } from './features/sidebar/sidebar.tsx';
import { PaperTags } from './features/tags/paper-tags.tsx';
import { Toolbar } from './features/toolbar/toolbar.tsx';
import { useAppearance } from './state/appearance.ts';
import { libraryOpen, useList } from './state/list.ts';
import { sayError } from './state/notice.ts';
import { searchOf } from './state/search.ts';
import { useSettings } from './state/settings.ts';
import { resizePane, useUi, WIDTH_LIMITS } from './state/ui.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { MatchWords } from './ui/marked.tsx';
import { PopupHost } from './ui/popup-host.tsx';
import { Splitter } from './ui/splitter.tsx';

const Dialogs = lazy(() => import('./dialogs.tsx').then((m) => ({ default: m.Dialogs })));

/** Nothing of updates is loaded before the library is open and the window has time for it. */
const UpdateNotice = lazy(async () => {
  await libraryOpen;
  await new Promise((done) => requestIdleCallback(done));
  const { UpdateNotice: notice } = await import('./features/update/update-notice.tsx');
  return { default: notice };
});

const strings = {
  libraryWidth: 'Width of the library',
  listWidth: 'Width of the list',
  dropHere: 'Drop a saved page to import it',
  sectionFailed: 'This part of the paper could not be shown. It is stored as it was.',
};

/** The window: three panes, or one at a time where it is narrow. */
export function App() {
  const { library, list } = useUi((ui) => ui.widths);
  const pane = useUi((ui) => ui.pane);
  const textSize = useSettings((settings) => settings.textSize);
  const scale = useAppearance((appearance) => appearance.textScale);
  const { over } = useIncoming();
  useEffect(() => {
    document.addEventListener('keydown', handleKey);
    const off = on('command', ({ id }) => isCommandId(id) && run(id));
    return () => {
      document.removeEventListener('keydown', handleKey);
      off();
    };
  }, []);
  // The panes keep room for as many words, and the reading text its proportion, at any text size.
  const sizes = {
    '--library-width': `${library / 16}rem`,
    '--list-width': `${list / 16}rem`,
    '--reading-size': `${textSize / 16}rem`,
  };
  return (
    <div className="app" data-pane={pane} style={sizes as React.CSSProperties}>
      <Toolbar>
        <SearchBox />
      </Toolbar>
      <div className="panes">
        <Sidebar />
        <main>
          <Splitter
            label={strings.libraryWidth}
            value={library}
            scale={scale}
            limits={WIDTH_LIMITS.library}
            onChange={(width) => resizePane('library', width)}
          />
          <Matches>
            <ListPane />
          </Matches>
          <Splitter
            label={strings.listWidth}
            value={list}
            scale={scale}
            limits={WIDTH_LIMITS.list}
            onChange={(width) => resizePane('list', width)}
          />
          <Matches later>
            <PaperPane>
              {(paper) => (
                <>
                  <PaperTags paperId={paper.id} />
                  <Guarded>
                    <PaperTexts paperId={paper.id} />
                  </Guarded>
                  <NoteSection paperId={paper.id} />
                  <Guarded>
                    <HighlightList paperId={paper.id} />
                  </Guarded>
                </>
              )}
            </PaperPane>
          </Matches>
          <PopupHost />
        </main>
      </div>
      <NoticeBar>
        <Suspense fallback={null}>
          <UpdateNotice />
        </Suspense>
      </NoticeBar>
      {over && <div className="drop-veil">{strings.dropHere}</div>}
      <Suspense fallback={null}>
        <OpenDialog />
      </Suspense>
    </div>
  );
}

/**
 * What is marked in texts: the words of the list on show, not those that are being typed. Apart from
 * the window, of which a search changes nothing else. `later` lets the list be drawn first.
 */
function Matches({ later = false, children }: { later?: boolean; children: ReactNode }) {
  const text = useList((list) => list.answered.words);
  const typos = useList((list) => list.corrected);
  const { words } = searchOf(text);
  const matching = useMemo(() => ({ words, typos }), [words, typos]);
  const deferred = useDeferredValue(matching);
  return <MatchWords value={later ? deferred : matching}>{children}</MatchWords>;
}

/** A section of a paper that, damaged, takes no other with it. */
function Guarded({ children }: { children: ReactNode }) {
  const fallback = <p className="hint">{strings.sectionFailed}</p>;
  return (
    <ErrorBoundary fallback={fallback} onError={sayError}>
      {children}
    </ErrorBoundary>
  );
}

/** Nothing of the dialogs is loaded before the first one opens. */
function OpenDialog() {
  const open = useUi((ui) => ui.dialog !== null);
  return open ? <Dialogs /> : null;
}
