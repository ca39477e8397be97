import type { Source } from '../../../shared/feed/source.ts';
import type { SourceForm } from './source-form.ts';
import { strings } from './strings.ts';

type Props = { form: SourceForm; onChange: (change: Partial<SourceForm>) => void };

/** The fields that say what to follow. */
export function SourceFields({ form, onChange }: Props) {
  const line = (name: Exclude<keyof SourceForm, 'kind' | 'list'>, label: string, type = 'text') => (
    <label className="stack">
      {label}
      <input
        className="field"
        type={type}
        value={form[name]}
        spellCheck={false}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </label>
  );
  return (
    <>
      <label className="stack">
        {strings.kind}
        <select
          className="field"
          value={form.kind}
          onChange={(event) => onChange({ kind: event.target.value as Source['kind'] })}
        >
          {Object.entries(strings.kinds).map(([kind, label]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {form.kind === 'feed' && (
        <>
          {line('address', strings.address)}
          <p className="hint">{strings.addressHint}</p>
        </>
      )}
      {form.kind === 'hugging-face' && (
        <label className="stack">
          {strings.list}
          <select
            className="field"
            value={form.list}
            onChange={(event) => onChange({ list: event.target.value as SourceForm['list'] })}
          >
            {Object.entries(strings.lists).map(([list, label]) => (
              <option key={list} value={list}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {form.kind === 'hugging-face-search' && line('words', strings.words)}
      {form.kind === 'arxiv' && (
        <>
          {line('categories', strings.categories)}
          <p className="hint">{strings.categoriesHint}</p>
        </>
      )}
      {form.kind === 'arxiv-query' && (
        <div className="form-grid">
          {line('author', strings.author)}
          {line('title', strings.title)}
          {line('category', strings.category)}
          {line('from', strings.from, 'date')}
          {line('to', strings.to, 'date')}
        </div>
      )}
    </>
  );
}
