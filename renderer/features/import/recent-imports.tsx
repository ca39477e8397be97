import { useEffect, useState } from 'react';
import { type ImportRecord, recentImports } from '../../db/imports.ts';
import { undoImport } from '../../state/history.ts';
import { sayError } from '../../state/notice.ts';
import { closeDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { strings } from './strings.ts';

/** The last imports, each of which can be taken back as a whole. */
export function RecentImports() {
  const [records, setRecords] = useState<readonly ImportRecord[]>([]);
  useEffect(() => {
    recentImports().then(setRecords, sayError);
  }, []);
  if (records.length === 0) return null;
  const takeBack = ({ name, added, improved, range }: ImportRecord) => {
    closeDialog();
    void undoImport(strings.undoable(name, strings.counts(added, improved)), range);
  };
  return (
    <details>
      <summary>{strings.recent}</summary>
      <ul className="plain-list">
        {records.map((record) => (
          <li key={record.range.group} className="recent-import">
            <span>
              {record.name}{' '}
              <span className="hint">
                {strings.recentWhen(record.at, strings.counts(record.added, record.improved))}
              </span>
            </span>
            <Button
              label={strings.undo}
              aria-label={strings.undoImport(record.name)}
              onClick={() => takeBack(record)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
