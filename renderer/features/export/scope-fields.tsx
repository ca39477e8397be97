import { useList } from '../../state/list.ts';
import { Choice } from '../../ui/choice.tsx';
import type { Scope, ScopeKind, Shown } from './scope.ts';
import { strings } from './strings.ts';

type Props = {
  scope: Scope;
  /** The papers on show; null where there is no selection or view to choose. */
  shown: Shown | null;
  /** What is there now, in words, where none of the choices says that. */
  kept?: string | null;
  onChange: (scope: Scope) => void;
};

/** Which papers are exported. */
export function ScopeFields({ scope, shown, kept = null, onChange }: Props) {
  const { tags, saved, views } = useList((list) => list.counts);
  const labelOf = (kind: ScopeKind) =>
    kind === 'view' && kept !== null ? kept : strings.scopes[kind](counts[kind]);
  const counts: Record<ScopeKind, number> = {
    selection: shown?.selection.length ?? 0,
    view: shown?.view.length ?? (kept === null ? 0 : 1),
    all: views.all,
    tag: tags.length,
    search: saved.length,
  };
  const kinds: readonly ScopeKind[] = shown
    ? ['selection', 'view', 'all', 'tag', 'search']
    : [...(kept === null ? [] : (['view'] as const)), 'all', 'tag', 'search'];
  const choose = (kind: ScopeKind) => {
    const value = kind === 'tag' ? tags[0]?.path : kind === 'search' ? saved[0]?.id : '';
    onChange({ kind, value: value ?? '' });
  };
  const choices =
    scope.kind === 'tag'
      ? tags.map(({ path }) => ({ value: path, label: path }))
      : saved.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="stack">
      <Choice
        legend={strings.papers}
        value={scope.kind}
        onChange={choose}
        options={kinds.map((value) => ({
          value,
          label: labelOf(value),
          disabled: counts[value] === 0,
        }))}
      />
      {(scope.kind === 'tag' || scope.kind === 'search') && (
        <select
          className="field"
          aria-label={scope.kind === 'tag' ? strings.whichTag : strings.whichSearch}
          value={scope.value}
          onChange={(event) => onChange({ ...scope, value: event.target.value })}
        >
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
