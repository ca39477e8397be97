import { registerFocus } from '../../state/focus.ts';
import { openDialog, setQuery, showPane, useUi } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { strings } from './strings.ts';

/** The bar at the top: search, and what concerns the whole library. */
export function Toolbar() {
  const words = useUi((ui) => ui.query.words);
  const pane = useUi((ui) => ui.pane);
  return (
    <header className="toolbar">
      <h1 className="unseen">{strings.app}</h1>
      <Button
        className="narrow-only"
        icon="menu"
        iconOnly
        look="quiet"
        label={strings.library}
        aria-pressed={pane === 'library'}
        onClick={() => showPane(pane === 'library' ? 'list' : 'library')}
      />
      <search className="search">
        <Icon name="search" />
        <input
          ref={registerFocus('search')}
          type="search"
          aria-label={strings.search}
          placeholder={strings.search}
          value={words}
          onChange={(event) => {
            setQuery({ words: event.target.value });
            showPane('list');
          }}
        />
      </search>
      <div className="toolbar-buttons">
        <Button
          icon="import"
          look="quiet"
          label={strings.import}
          onClick={() => openDialog({ kind: 'import' })}
        />
        <Button
          icon="export"
          look="quiet"
          label={strings.export}
          onClick={() => openDialog({ kind: 'export' })}
        />
        <Button
          icon="settings"
          look="quiet"
          label={strings.settings}
          onClick={() => openDialog({ kind: 'settings' })}
        />
      </div>
    </header>
  );
}
