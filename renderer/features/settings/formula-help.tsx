import {
  KEY_FIELDS,
  KEY_FILTERS,
  type Word,
} from '../../../shared/bibliography/citekey/reference.ts';
import { citekeyStrings } from './citekey-strings.ts';

/** All that a formula for citekeys can have. */
export function FormulaHelp() {
  return (
    <details>
      <summary>{citekeyStrings.help}</summary>
      <Examples label={citekeyStrings.help} rows={citekeyStrings.rules} />
      <p className="hint">{citekeyStrings.rest}</p>
      <h4>{citekeyStrings.fields}</h4>
      <Examples label={citekeyStrings.fields} rows={rowsOf(KEY_FIELDS)} />
      <h4>{citekeyStrings.filters}</h4>
      <Examples label={citekeyStrings.filters} rows={rowsOf(KEY_FILTERS)} />
    </details>
  );
}

type Row = readonly [example: string, about: string];

function rowsOf(words: Readonly<Record<string, Word>>): Row[] {
  return Object.values(words).map(({ example, about }) => [example, about]);
}

function Examples({ label, rows }: { label: string; rows: readonly Row[] }) {
  return (
    <table className="key-table" aria-label={label}>
      <tbody>
        {rows.map(([example, about]) => (
          <tr key={example}>
            <th scope="row">
              <code>{example}</code>
            </th>
            <td>{about}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
