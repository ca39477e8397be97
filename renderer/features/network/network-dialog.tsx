import { useEffect, useState } from 'react';
import { formatTime } from '../../../shared/dates.ts';
import type { LedgerEntry } from '../../../shared/net/ledger-entry.ts';
import { formatNumber } from '../../../shared/numbers.ts';
import { ask, on } from '../../bridge.ts';
import { say, sayFailure } from '../../state/notice.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { closeDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { strings } from './strings.ts';

/** So many requests are shown; a filter finds the others. */
const SHOWN = 500;

/** Every request of the last 30 days, and the switch that allows none. */
export function NetworkDialog() {
  const entries = useLedger();
  const [filter, setFilter] = useState('');
  const offline = useSettings((settings) => settings.workOffline);
  const found = entries.filter((entry) => textOf(entry).includes(filter.trim().toLowerCase()));
  const newest = found.slice(-SHOWN).reverse();
  const clear = async () => {
    const reply = await ask('clearNetworkLedger', {});
    if (reply.ok) say(strings.cleared);
    else sayFailure(reply.failure);
  };
  return (
    <Dialog
      title={strings.title}
      size="large"
      onClose={closeDialog}
      closeLabel={strings.close}
      actions={
        <Button
          label={strings.clear}
          disabled={entries.length === 0}
          onClick={() => void clear()}
        />
      }
    >
      <p className="hint">{strings.about}</p>
      <label className="choice-line">
        <input
          type="checkbox"
          checked={offline}
          onChange={(event) => void changeSettings({ workOffline: event.target.checked })}
        />
        {strings.offline}
      </label>
      <input
        className="field"
        type="search"
        aria-label={strings.filter}
        placeholder={strings.filter}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      {newest.length === 0 ? (
        <p className="hint">{entries.length === 0 ? strings.none : strings.noneSo}</p>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by key */}
          <section className="ledger" tabIndex={0} aria-label={strings.title}>
            <table>
              <thead>
                <tr>
                  {Object.entries(strings.columns).map(([name, label]) => (
                    <th key={name} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {newest.map((entry, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: requests have no name of their own
                  <Line key={index} entry={entry} />
                ))}
              </tbody>
            </table>
          </section>
          <p className="hint" role="status">
            {strings.shown(newest.length, found.length)}
          </p>
        </>
      )}
    </Dialog>
  );
}

function Line({ entry }: { entry: LedgerEntry }) {
  const { at, host, path, purpose, bytes } = entry;
  return (
    <tr>
      <td>{formatTime(at)}</td>
      <td className="ledger-address">
        {host}
        <span className="hint">{path}</span>
      </td>
      <td>{purpose}</td>
      <td>{outcomeOf(entry)}</td>
      <td className="ledger-bytes">{formatNumber(bytes)}</td>
    </tr>
  );
}

function outcomeOf({ status, outcome, detail, cached }: LedgerEntry): string {
  const words = cached ? strings.cached : (detail ?? outcome).replaceAll('-', ' ');
  return status === undefined || cached ? words : `${status} ${words}`;
}

function textOf(entry: LedgerEntry): string {
  const { host, path, purpose } = entry;
  return [host, path, purpose, outcomeOf(entry)].join(' ').toLowerCase();
}

/** The requests, read again whenever there is a new one. */
function useLedger(): readonly LedgerEntry[] {
  const [entries, setEntries] = useState<readonly LedgerEntry[]>([]);
  useEffect(() => {
    let isOn = true;
    const read = async () => {
      const reply = await ask('networkLedger', {});
      if (!isOn) return;
      if (reply.ok) setEntries(reply.value);
      else sayFailure(reply.failure);
    };
    void read();
    const end = on('network', () => void read());
    return () => {
      isOn = false;
      end();
    };
  }, []);
  return entries;
}
