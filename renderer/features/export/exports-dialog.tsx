import { editExport, removeExport } from '../../db/exports.ts';
import { type Followed, useExports } from '../../state/auto-exports/status.ts';
import { exportNow } from '../../state/auto-exports.ts';
import { perform } from '../../state/history.ts';
import { sayError } from '../../state/notice.ts';
import { closeDialog, openDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { strings } from './auto-strings.ts';
import { describeList } from './describe-list.ts';
import { strings as exportStrings } from './strings.ts';

/** The files that follow the library: what is in them, how they are, and what can be done. */
export function ExportsDialog() {
  const files = useExports(({ files: all }) => all);
  return (
    <Dialog
      title={strings.title}
      onClose={closeDialog}
      closeLabel={strings.close}
      size="large"
      actions={
        <Button
          label={strings.add}
          look="strong"
          onClick={() => openDialog({ kind: 'export', keep: true })}
        />
      }
    >
      {files.length === 0 ? (
        <p className="hint">{strings.none}</p>
      ) : (
        <ul className="found-list" aria-label={strings.list}>
          {files.map((file) => (
            <FollowedRow key={file.row.id} file={file} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

function FollowedRow({ file: { row, state, count, at } }: { file: Followed }) {
  const { id, path } = row;
  const facts = [
    exportStrings.formats[row.profile.format],
    describeList(row.list),
    count === null ? null : strings.count(count),
    at > 0 ? strings.written(when.format(at)) : null,
  ].filter((fact) => fact !== null);
  return (
    <li className="found-row feed-row" aria-label={path}>
      <span className="export-row">
        <bdi>{path}</bdi>
        <span className="hint">{facts.join(' · ')}</span>
        <span className="export-state" data-state={state.kind}>
          {strings.states[state.kind]}
        </span>
        {'failure' in state && state.kind === 'failed' && (
          <span className="hint">
            {state.failure.message} {state.failure.hint}
          </span>
        )}
        {state.kind === 'conflict' && (
          <Button
            label={strings.look}
            onClick={() => openDialog({ kind: 'export-conflict', id })}
          />
        )}
      </span>
      <span className="feed-buttons">
        {row.paused ? (
          <Act
            icon="play"
            label={strings.resume(path)}
            act={() => perform(strings.resumed(path), () => editExport(id, { paused: false }))}
          />
        ) : (
          <>
            <Act icon="refresh" label={strings.now(path)} act={() => exportNow(id, 'own')} />
            <Act
              icon="pause"
              label={strings.pause(path)}
              act={() => perform(strings.paused(path), () => editExport(id, { paused: true }))}
            />
          </>
        )}
        <Button
          icon="settings"
          iconOnly
          look="quiet"
          label={strings.change(path)}
          onClick={() => openDialog({ kind: 'edit-export', id })}
        />
        <Act
          icon="close"
          label={strings.remove(path)}
          act={() => perform(strings.removed(path), () => removeExport(id))}
        />
      </span>
    </li>
  );
}

type ActProps = {
  icon: 'play' | 'pause' | 'refresh' | 'close';
  label: string;
  act: () => Promise<unknown>;
};

function Act({ icon, label, act }: ActProps) {
  return (
    <Button
      icon={icon}
      iconOnly
      look="quiet"
      label={label}
      onClick={() => void act().catch(sayError)}
    />
  );
}
