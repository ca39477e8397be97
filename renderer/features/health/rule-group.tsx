import { useId, useState } from 'react';
import { RULES } from '../../../shared/bibliography/lint/rules.ts';
import type { RuleCount } from '../../../shared/bibliography/lint/tally.ts';
import { sayError } from '../../state/notice.ts';
import { Button } from '../../ui/button.tsx';
import { FindingItem } from './finding-item.tsx';
import type { HealthClient } from './health-client.ts';
import { mendAll } from './mend.ts';
import { RULE_TEXTS } from './rule-strings.ts';
import { strings } from './strings.ts';
import { usePage } from './use-page.ts';

/** So many papers are shown at first, and with every "more". */
const STEP = 20;

/** Shapes that tell how much a finding matters without colour. */
const SHAPES = { error: '●', warning: '▲', note: '■' } as const;

type Props = { count: RuleCount; client: HealthClient; serial: number };

/** What one rule finds: how many papers, why it matters, and on demand which ones. */
export function RuleGroup({ count: { rule, count, mendable, ignored }, client, serial }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { severity } = RULES[rule];
  const { title, why } = RULE_TEXTS[rule];
  const heading = useId();
  const all = rule === 'duplicate' ? strings.mergeAll : strings.mendAll;
  return (
    <section className="health-rule" data-severity={severity} aria-labelledby={heading}>
      <div className="health-head">
        <h3 id={heading}>
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <span className="health-severity">
              <span aria-hidden="true">{SHAPES[severity]}</span> {strings.severities[severity]}
            </span>
            <span className="health-title">{title}</span>
            <span className="hint">
              {strings.count(count)}
              {ignored > 0 && ` · ${strings.ignoredCount(ignored)}`}
            </span>
          </button>
        </h3>
        {mendable > 0 && (
          <Button
            label={all(mendable)}
            aria-label={`${all(mendable)}: ${title}`}
            onClick={() => void mendAll(rule, client).catch(sayError)}
          />
        )}
      </div>
      {isOpen && (
        <div className="health-body">
          <p className="hint">{why}</p>
          <Papers rule={rule} isIgnored={false} total={count} client={client} serial={serial} />
          {ignored > 0 && <Ignored rule={rule} total={ignored} client={client} serial={serial} />}
        </div>
      )}
    </section>
  );
}

type PapersProps = Omit<Props, 'count'> & { rule: RuleCount['rule']; total: number };

function Ignored({ rule, total, client, serial }: PapersProps) {
  const [isShown, setShown] = useState(false);
  const { title } = RULE_TEXTS[rule];
  return (
    <>
      <Button
        look="quiet"
        label={isShown ? strings.hideIgnored(title) : strings.showIgnored(title, total)}
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
      />
      {isShown && <Papers rule={rule} isIgnored total={total} client={client} serial={serial} />}
    </>
  );
}

function Papers({ rule, isIgnored, total, client, serial }: PapersProps & { isIgnored: boolean }) {
  const [count, setCount] = useState(STEP);
  const papers = usePage(client, { rule, ignored: isIgnored, count }, serial);
  const left = Math.min(STEP, total - (papers?.length ?? total));
  if (papers === null) return <p className="hint">{strings.reading}</p>;
  return (
    <>
      <ul className="health-papers">
        {papers.map((paper) => (
          <FindingItem key={paper.id} rule={rule} paper={paper} isIgnored={isIgnored} />
        ))}
      </ul>
      {left > 0 && <Button label={strings.more(left)} onClick={() => setCount(count + STEP)} />}
    </>
  );
}
