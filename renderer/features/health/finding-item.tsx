import type { RuleId } from '../../../shared/bibliography/lint/rules.ts';
import { sayError } from '../../state/notice.ts';
import { openById } from '../../state/selection.ts';
import { closeDialog, openDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { ignore, mendOne } from './mend.ts';
import type { ShownFinding, ShownPaper } from './messages.ts';
import { fieldName, strings } from './strings.ts';
import { WriteField } from './write-field.tsx';

/** Facts that the form for a paper's facts has. */
const FORM_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'author',
  'published',
  'date',
  'venue',
  'journal',
  'booktitle',
  'doi',
  'url',
]);

type Props = { rule: RuleId; paper: ShownPaper; isIgnored: boolean };

/** A paper with what a rule finds in it, and what can be done about it. */
export function FindingItem({ rule, paper, isIgnored }: Props) {
  const { id, title, findings, into } = paper;
  const inForm = findings.some(({ field, writable }) => !writable && FORM_FIELDS.has(field));
  const canMend = into !== null || findings.some(({ mendable }) => mendable);
  const open = () => {
    closeDialog();
    openById(id).catch(sayError);
  };
  return (
    <li className="health-paper">
      <div className="health-facts">
        <button type="button" className="text-button" onClick={open}>
          {title}
        </button>
        {into && <p className="hint">{strings.sameAs(into.title)}</p>}
        {findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a field can be there twice
          <div key={index}>
            <Change rule={rule} finding={finding} />
            {!isIgnored && !finding.mendable && finding.writable && (
              <WriteField paper={paper} finding={finding} isMissing={rule === 'missing'} />
            )}
          </div>
        ))}
      </div>
      <div className="health-buttons">
        {!isIgnored && canMend && <MendButtons rule={rule} paper={paper} />}
        {!isIgnored && !canMend && inForm && (
          <Button
            label={strings.edit}
            aria-label={strings.editOf(title)}
            onClick={() => openDialog({ kind: 'edit-paper', id })}
          />
        )}
        <Button
          look="quiet"
          label={isIgnored ? strings.heed : strings.ignore}
          aria-label={isIgnored ? strings.heedOf(title) : strings.ignoreOf(title)}
          onClick={() => void ignore(rule, paper, !isIgnored)}
        />
      </div>
    </li>
  );
}

/** One for each field that can be mended; a merge is one. */
function MendButtons({ rule, paper }: Omit<Props, 'isIgnored'>) {
  const { title, findings, into } = paper;
  if (into) {
    return (
      <Button
        label={strings.merge}
        aria-label={strings.mergeOf(title)}
        onClick={() => void mendOne(rule, paper, '')}
      />
    );
  }
  const fields = [...new Set(findings.flatMap(({ mendable, field }) => (mendable ? field : [])))];
  return fields.map((field) => {
    const label = fields.length > 1 ? strings.mendField(fieldName(field)) : strings.mend;
    return (
      <Button
        key={field}
        label={label}
        aria-label={`${label}: ${title}`}
        onClick={() => void mendOne(rule, paper, field)}
      />
    );
  });
}

function Change({ rule, finding }: { rule: RuleId; finding: ShownFinding }) {
  const { field, before, after } = finding;
  if (rule === 'missing') return <p>{strings.lacks(fieldName(field))}</p>;
  return (
    <p className="health-change">
      <span className="hint">{fieldName(field)}</span>{' '}
      <span className="unseen">{strings.before}: </span>
      <span className="health-before">{before}</span>
      {after !== undefined && (
        <>
          <span aria-hidden="true"> → </span>
          <span className="unseen">{strings.after}: </span>
          <ins className="health-after">{after || strings.removed}</ins>
        </>
      )}
    </p>
  );
}
