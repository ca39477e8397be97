import { type FormEvent, useId, useState } from 'react';
import { DEFAULT_FORMULA_TEXT } from '../../../shared/bibliography/citekey/default-formula.ts';
import { type FormulaProblem, readFormula } from '../../../shared/bibliography/citekey/parse.ts';
import { say } from '../../state/notice.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { Button } from '../../ui/button.tsx';
import { citekeyStrings } from './citekey-strings.ts';
import { FormulaHelp } from './formula-help.tsx';
import { FormulaPreview } from './formula-preview.tsx';

/** The formula for citekeys: read while it is typed, tried on papers, and kept when that is asked. */
export function CitekeySettings() {
  const stored = useSettings((settings) => settings.citekeyFormula);
  const [typed, setTyped] = useState(stored);
  const id = useId();
  const read = readFormula(typed);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (!read.ok || typed === stored) return;
    void changeSettings({ citekeyFormula: typed });
    say(citekeyStrings.saved);
  };
  return (
    <section className="settings-section" aria-label={citekeyStrings.title}>
      <h3>{citekeyStrings.title}</h3>
      <form className="stack wide" onSubmit={keep}>
        <label className="stack">
          {citekeyStrings.formula}
          <input
            className="field code"
            value={typed}
            spellCheck={false}
            aria-invalid={!read.ok}
            aria-describedby={`${id}-problem`}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
        <div id={`${id}-problem`} aria-live="polite">
          {!read.ok && <WrongPart text={typed} problem={read.problem} />}
        </div>
        <div className="feed-buttons">
          <Button
            label={citekeyStrings.save}
            type="submit"
            disabled={!read.ok || typed === stored}
          />
          <Button
            label={citekeyStrings.reset}
            look="quiet"
            disabled={typed === DEFAULT_FORMULA_TEXT}
            onClick={() => setTyped(DEFAULT_FORMULA_TEXT)}
          />
        </div>
      </form>
      {read.ok && <FormulaPreview formula={read.formula} />}
      <p className="hint">{citekeyStrings.hint}</p>
      <FormulaHelp />
    </section>
  );
}

/** What is wrong with a formula, in words and where. */
function WrongPart({ text, problem }: { text: string; problem: FormulaProblem }) {
  const { at, length, message } = problem;
  return (
    <p className="formula-problem">
      <span>{citekeyStrings.problem(at + 1, message)}</span>
      {at < text.length && (
        <code aria-hidden="true">
          {text.slice(Math.max(0, at - 20), at)}
          <mark>{text.slice(at, at + length)}</mark>
          {text.slice(at + length, at + length + 20)}
        </code>
      )}
    </p>
  );
}
