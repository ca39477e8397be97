import { ignoredName } from '../../../shared/bibliography/lint/ignored.ts';
import type { RuleId } from '../../../shared/bibliography/lint/rules.ts';
import { setIgnored } from '../../db/marks.ts';
import { mendPapers, mergeTwins, writeField } from '../../db/mend-papers.ts';
import { howMany, perform, type Words } from '../../state/history.ts';
import { say } from '../../state/notice.ts';
import type { HealthClient } from './health-client.ts';
import type { ShownPaper } from './messages.ts';
import { RULE_TEXTS } from './rule-strings.ts';
import { fieldName, strings } from './strings.ts';
import { today } from './use-health.ts';

/** Mends one field of a paper, or merges it into its twin. */
export async function mendOne(rule: RuleId, paper: ShownPaper, field: string): Promise<void> {
  const { into } = paper;
  const act = () =>
    into === null
      ? mendPapers([paper.id], rule, { today: today() }, field)
      : mergeTwins([{ id: paper.id, into: into.id }]);
  if (!(await perform(wordsOf(rule, 1).done, act))) say(strings.gone);
}

/** Writes a field of the paper's entry as the user typed it. */
export async function writeByHand(paper: ShownPaper, field: string, text: string): Promise<void> {
  const changed = await perform(strings.written(fieldName(field)), () =>
    writeField(paper.id, field, text),
  );
  if (!changed) say(strings.notWritten(fieldName(field)));
}

/** Mends all that a rule can, as one action that can be undone. */
export async function mendAll(rule: RuleId, client: HealthClient): Promise<void> {
  if (rule === 'duplicate') {
    const twins = await client.request('twins', {});
    await perform(wordsOf(rule, twins.length), (progress) => mergeTwins(twins, progress));
    return;
  }
  const ids = await client.request('mendable', { rule });
  await perform(wordsOf(rule, ids.length), (progress) =>
    mendPapers(ids, rule, { today: today() }, null, progress),
  );
}

/** Passes over what a rule finds in a paper, or heeds it again. */
export async function ignore(rule: RuleId, paper: ShownPaper, ignored: boolean): Promise<void> {
  const name = ignoredName(rule, paper.into?.id ?? null);
  const done = ignored ? strings.ignored : strings.heeded;
  await perform(`${done}: ${RULE_TEXTS[rule].title}`, () => setIgnored([paper.id], name, ignored));
}

function wordsOf(rule: RuleId, count: number): Words {
  const what = RULE_TEXTS[rule].mended ?? RULE_TEXTS[rule].title;
  const done = strings.mended(count > 1 ? `${what}, ${strings.count(count)}` : what);
  return {
    done,
    doing: `${strings.mending}: ${RULE_TEXTS[rule].title}`,
    part: (so, all) => `${strings.mended(what)}, ${howMany(so, all)}`,
  };
}
