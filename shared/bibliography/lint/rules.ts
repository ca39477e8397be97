import { address } from './address.ts';
import { balance } from './balance.ts';
import { blanks } from './blanks.ts';
import { checkDigits } from './check-digits.ts';
import { citekeyForm } from './citekey-form.ts';
import { dates } from './dates.ts';
import { doiForm, doiInAddress, doiLink } from './doi.ts';
import { etAl } from './et-al.ts';
import { finalStop } from './final-stop.ts';
import type { Check, Severity } from './finding.ts';
import { keywords } from './keywords.ts';
import { markup } from './markup.ts';
import { missing } from './missing.ts';
import { mojibake } from './mojibake.ts';
import { nameCapitals } from './name-capitals.ts';
import { nameForm } from './name-form.ts';
import { nameOrder } from './name-order.ts';
import { pages } from './pages.ts';
import { published } from './published.ts';
import { shouting } from './shouting.ts';

/** A rule: how much it matters, and what finds its faults. */
type Rule = {
  readonly severity: Severity;
  /** Null for what only the papers among each other show: see `Twins`. */
  readonly check: Check | null;
};

/** Every rule, in the order in which findings are shown. Names are stored: none may change. */
export const RULES = {
  'doi-form': { severity: 'error', check: doiForm },
  'check-digits': { severity: 'error', check: checkDigits },
  dates: { severity: 'error', check: dates },
  pages: { severity: 'error', check: pages },
  address: { severity: 'error', check: address },
  'citekey-form': { severity: 'error', check: citekeyForm },
  duplicate: { severity: 'warning', check: null },
  missing: { severity: 'warning', check: missing },
  published: { severity: 'warning', check: published },
  markup: { severity: 'warning', check: markup },
  mojibake: { severity: 'warning', check: mojibake },
  balance: { severity: 'warning', check: balance },
  'doi-link': { severity: 'warning', check: doiLink },
  'name-form': { severity: 'warning', check: nameForm },
  'name-order': { severity: 'warning', check: nameOrder },
  'name-capitals': { severity: 'warning', check: nameCapitals },
  'et-al': { severity: 'warning', check: etAl },
  'doi-in-address': { severity: 'note', check: doiInAddress },
  shouting: { severity: 'note', check: shouting },
  'final-stop': { severity: 'note', check: finalStop },
  blanks: { severity: 'note', check: blanks },
  keywords: { severity: 'note', check: keywords },
} as const satisfies Record<string, Rule>;

/** The name of a rule. */
export type RuleId = keyof typeof RULES;

/** The names of all rules. */
export const RULE_IDS = Object.keys(RULES) as RuleId[];
