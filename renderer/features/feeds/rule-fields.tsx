import type { FeedRule } from '../../db/rows.ts';
import { Button } from '../../ui/button.tsx';
import { strings } from './strings.ts';

type Props = { rules: readonly FeedRule[]; onChange: (rules: FeedRule[]) => void };

/** The rules of a feed, a line each. */
export function RuleFields({ rules, onChange }: Props) {
  const put = (at: number, change: Partial<FeedRule>) =>
    onChange(rules.map((rule, index) => (index === at ? { ...rule, ...change } : rule)));
  return (
    <fieldset className="rules">
      <legend>{strings.rules}</legend>
      <p className="hint">{strings.rulesHint}</p>
      {rules.map((rule, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place
        <div key={at} className="rule">
          <input
            className="field"
            aria-label={strings.ruleQuery(at + 1)}
            placeholder={strings.queryPlaceholder}
            value={rule.query}
            spellCheck={false}
            onChange={(event) => put(at, { query: event.target.value })}
          />
          <select
            className="field"
            aria-label={strings.ruleAction(at + 1)}
            value={rule.action}
            onChange={(event) => put(at, { action: event.target.value as FeedRule['action'] })}
          >
            {Object.entries(strings.actions).map(([action, label]) => (
              <option key={action} value={action}>
                {label}
              </option>
            ))}
          </select>
          {rule.action === 'tag' && (
            <input
              className="field"
              aria-label={strings.ruleTag(at + 1)}
              placeholder={strings.tagPlaceholder}
              value={rule.tag ?? ''}
              onChange={(event) => put(at, { tag: event.target.value })}
            />
          )}
          <Button
            icon="close"
            iconOnly
            look="quiet"
            label={strings.removeRule(at + 1)}
            onClick={() => onChange(rules.filter((_rule, index) => index !== at))}
          />
        </div>
      ))}
      <Button
        icon="plus"
        label={strings.addRule}
        onClick={() => onChange([...rules, { query: '', action: 'queue' }])}
      />
    </fieldset>
  );
}
