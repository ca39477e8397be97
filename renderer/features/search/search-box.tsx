import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Completion } from '../../../shared/query/complete.ts';
import { registerFocus } from '../../state/focus.ts';
import { useSearch } from '../../state/search.ts';
import { openDialog, setQuery, showPane, useUi } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { strings } from './strings.ts';
import { Suggestions } from './suggestions.tsx';
import { useCompletion } from './use-completion.ts';

/** The search field: what is typed is searched at once, and can be completed and saved. */
export function SearchBox() {
  const words = useUi((ui) => ui.query.words);
  const error = useSearch((search) => search.error);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [caret, setCaret] = useState(0);
  /** Suggestions are shown while the user types, not when the field is only visited. */
  const [typing, setTyping] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const completion = useCompletion(words, caret, typing);

  const change = (text: string, at: number) => {
    setQuery({ words: text });
    setCaret(at);
    setChosen(-1);
    setTyping(true);
    showPane('list');
  };
  const accept = ({ from, to, options }: Completion, index: number) => {
    const option = options[index];
    if (!option) return;
    const text = words.slice(0, from) + option.insert + words.slice(to);
    const at = from + option.insert.length;
    change(text, at);
    // The caret can only go there once React has put the text in.
    queueMicrotask(() => input.current?.setSelectionRange(at, at));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!completion || event.nativeEvent.isComposing) return;
    const { length } = completion.options;
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % length);
    else if (event.key === 'ArrowUp') setChosen(chosen <= 0 ? length - 1 : chosen - 1);
    else if (event.key === 'Enter' && chosen >= 0) accept(completion, chosen);
    else if (event.key === 'Escape') setTyping(false);
    else return;
    event.preventDefault();
  };
  return (
    <search className="search">
      <Icon name="search" />
      <input
        ref={(element) => {
          input.current = element;
          registerFocus('search')(element);
        }}
        type="search"
        aria-label={strings.search}
        placeholder={strings.placeholder}
        aria-autocomplete="list"
        aria-controls={completion ? `${id}-list` : undefined}
        aria-activedescendant={completion && chosen >= 0 ? `${id}-${chosen}` : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={({ target }) =>
          change(target.value, target.selectionStart ?? target.value.length)
        }
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
        onKeyDown={onKeyDown}
        onBlur={() => setTyping(false)}
      />
      {words.trim() !== '' && !error && (
        <Button
          className="save-search"
          icon="save-search"
          iconOnly
          look="quiet"
          label={strings.save}
          onClick={() => openDialog({ kind: 'save-search', id: null, name: '', query: words })}
        />
      )}
      {/* Only while typing: a dialog does not hide what holds a live region. */}
      {typing && (
        <span className="unseen" aria-live="polite">
          {completion ? strings.count(completion.options.length) : ''}
        </span>
      )}
      {completion && (
        <Suggestions
          id={id}
          options={completion.options}
          chosen={chosen}
          onPick={(index) => accept(completion, index)}
        />
      )}
      {error && (
        <p id={`${id}-error`} className={`search-error ${completion ? 'unseen' : ''}`}>
          {error.length > 0 && `${strings.at(words.slice(error.at, error.at + error.length))} `}
          {error.message}
          {error.hint && ` ${error.hint}`}
        </p>
      )}
    </search>
  );
}
