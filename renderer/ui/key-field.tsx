import { Fragment, type KeyboardEvent, useId, useState } from 'react';
import { chordOf, keyLabel } from '../../shared/key-chord.ts';
import { Button } from './button.tsx';

type Props = {
  /** What the keys are for. */
  label: string;
  chords: readonly string[];
  mac: boolean;
  /** Takes a chord, or the empty text for none; gives what speaks against it, in words. */
  onChord: (chord: string) => string | null;
  /** Gives the keys back that were there at first; null where they are there. */
  onReset: (() => string | null) | null;
  strings: {
    press: string;
    none: string;
    reset: string;
    resetOf: (label: string) => string;
    noChord: string;
  };
};

/** The keys of something, and a way to press others: Escape leaves them, Backspace takes them away. */
export function KeyField({ label, chords, mac, onChord, onReset, strings }: Props) {
  const id = useId();
  const [isListening, setListening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const end = () => {
    setListening(false);
    setProblem(null);
  };
  const press = (event: KeyboardEvent) => {
    if (!isListening || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return end();
    if (['Control', 'Shift', 'Alt', 'AltGraph', 'Meta'].includes(event.key)) return;
    const isEmptying = event.key === 'Backspace' || event.key === 'Delete';
    const chord = isEmptying ? '' : chordOf(event.nativeEvent, mac);
    const found = chord === null ? strings.noChord : onChord(chord);
    if (found === null) end();
    else setProblem(found);
  };
  return (
    <div className="key-field">
      <span id={`${id}-label`}>{label}</span>
      <span className="key-buttons">
        {onReset && !isListening && (
          <Button
            look="quiet"
            label={strings.reset}
            aria-label={strings.resetOf(label)}
            onClick={() => setProblem(onReset())}
          />
        )}
        <button
          type="button"
          className="button key-button"
          id={id}
          aria-labelledby={`${id}-label ${id}`}
          aria-pressed={isListening}
          onClick={() => setListening(true)}
          onKeyDown={press}
          onBlur={end}
        >
          {isListening && strings.press}
          {!isListening && chords.length === 0 && strings.none}
          {!isListening &&
            chords.map((chord) => (
              <Fragment key={chord}>
                <kbd>{keyLabel(chord, mac)}</kbd>{' '}
              </Fragment>
            ))}
        </button>
      </span>
      {problem !== null && (
        <p role="alert" className="key-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
