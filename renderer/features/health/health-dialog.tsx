import { useState } from 'react';
import { closeDialog } from '../../state/ui.ts';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { CheckProgress } from './check-progress.tsx';
import { HealthNotice } from './health-notice.tsx';
import { RuleGroup } from './rule-group.tsx';
import { scopeCounts, usualScope } from './scope.ts';
import { strings } from './strings.ts';
import { useHealth } from './use-health.ts';

/** What is wrong with the entries of a bibliography, by rule, with mends. */
export function HealthDialog() {
  const [counts] = useState(scopeCounts);
  const [scope, setScope] = useState(() => usualScope(counts));
  const { client, report, serial, failure } = useHealth(scope);
  return (
    <Dialog
      title={strings.title}
      size="large"
      onClose={closeDialog}
      closeLabel={strings.close}
      actions={<HealthNotice />}
    >
      <div className="health-scope">
        <Choice
          legend={strings.scope}
          value={scope}
          onChange={setScope}
          options={(['selection', 'view', 'all'] as const).map((value) => ({
            value,
            label: strings.scopes[value](counts[value]),
            disabled: value !== 'all' && counts[value] === 0,
          }))}
        />
      </div>
      {failure && <Problem failure={failure} />}
      {client && report && (
        <>
          <CheckProgress report={report} onStop={() => client.stop()} />
          {report.state !== 'checking' &&
            report.counts.map((count) => (
              <RuleGroup key={count.rule} count={count} client={client} serial={serial} />
            ))}
        </>
      )}
    </Dialog>
  );
}
