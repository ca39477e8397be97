import { MESSAGES } from './messages.ts';

/** A piece of a formula and where it stands, in UTF-16 units. */
export type Token = { at: number; length: number } & (
  | { kind: 'name'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'text'; text: string }
  | { kind: 'sign'; text: Sign }
  | { kind: 'wrong'; message: string }
);

/** A mark with a meaning of its own. */
export type Sign = '+' | '||' | '?' | ':' | ';' | '.' | ',' | '(' | ')';

const PIECE =
  /(\s+)|([A-Za-z][A-Za-z0-9]*)|(\d+)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\|\||[+?:;.,()])|([\s\S])/uy;

/** The pieces of a formula in their order; what means nothing is a piece as well. Linear. */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    PIECE.lastIndex = at;
    const found = PIECE.exec(text);
    if (!found) break;
    const token = tokenOf(found);
    if (token) tokens.push({ at, length: found[0].length, ...token });
    if (token?.kind === 'wrong' && token.message === MESSAGES.openQuote) break;
    at += found[0].length;
  }
  return tokens;
}

type Piece = Token extends infer T ? (T extends unknown ? Omit<T, 'at' | 'length'> : never) : never;

function tokenOf(found: RegExpExecArray): Piece | null {
  const [, blank, name, digits, single, double, sign, wrong = ''] = found;
  if (blank !== undefined) return null;
  if (name !== undefined) return { kind: 'name', text: name };
  if (digits !== undefined) return { kind: 'number', value: Number(digits) };
  const quoted = single ?? double;
  if (quoted !== undefined) return { kind: 'text', text: quoted.replace(/\\([\s\S])/gu, '$1') };
  if (sign !== undefined) return { kind: 'sign', text: sign as Sign };
  const isQuote = wrong === "'" || wrong === '"';
  return { kind: 'wrong', message: isQuote ? MESSAGES.openQuote : MESSAGES.character(wrong) };
}
