import { useState } from 'react';
import type { Profile } from '../../../shared/bibliography/profile.ts';
import { editExport } from '../../db/exports.ts';
import type { ExportList } from '../../db/rows.ts';
import { useExports } from '../../state/auto-exports/status.ts';
import { perform } from '../../state/history.ts';
import { openDialog } from '../../state/ui.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { strings } from './auto-strings.ts';
import { describeList } from './describe-list.ts';
import { ProfileFields } from './profile-fields.tsx';
import { listOf, type Scope } from './scope.ts';
import { ScopeFields } from './scope-fields.tsx';

/** Changes what a file that follows the library holds, and how it is written. */
export function EditExportDialog({ id }: { id: string }) {
  const file = useExports(({ files }) => files.find(({ row }) => row.id === id));
  const [scope, setScope] = useState<Scope | null>(() => (file ? scopeOf(file.row.list) : null));
  const [profile, setProfile] = useState<Profile | undefined>(file?.row.profile);
  const back = () => openDialog({ kind: 'exports' });
  if (!file || !profile) return null;
  const { path, list } = file.row;
  const kept = scopeOf(list) === null ? describeList(list) : null;
  const save = () => {
    // The view is what is there already.
    const chosen = scope && scope.kind !== 'view' ? listOf(scope) : null;
    const fields = { profile, ...(chosen && { list: chosen }) };
    void perform(strings.changed(path), () => editExport(id, fields));
    back();
  };
  return (
    <FormDialog
      title={strings.changeTitle}
      size="large"
      onSubmit={save}
      onClose={back}
      labels={{ close: strings.close, cancel: strings.cancel, submit: strings.save }}
    >
      <p>
        <bdi>{path}</bdi>
      </p>
      <div className="export-choices">
        <ScopeFields
          scope={scope ?? { kind: 'view', value: '' }}
          kept={kept}
          shown={null}
          onChange={setScope}
        />
        <ProfileFields key={profile.format} profile={profile} onChange={setProfile} />
      </div>
    </FormDialog>
  );
}

/** The choice that a list came from; null for a view or query, which is kept as it is. */
function scopeOf({ view, tag, words, search }: ExportList): Scope | null {
  if (view !== 'all') return null;
  if (search !== undefined) return { kind: 'search', value: search };
  if (tag !== null) return words === '' ? { kind: 'tag', value: tag } : null;
  return words === '' ? { kind: 'all', value: '' } : null;
}
