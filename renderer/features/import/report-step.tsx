import { Problem } from '../../ui/problem.tsx';
import type { Report } from './background-import.ts';
import { strings } from './strings.ts';

/** What came of an import that did not go through without a hitch. */
export function ReportStep({ report }: { report: Report }) {
  const { name, summary, failure, problems, problemCount } = report;
  return (
    <>
      {failure && <Problem failure={failure} />}
      <p role="status">{strings.reported(name, summary)}</p>
      {problemCount > 0 && (
        <>
          <p>{strings.problems(problemCount)}</p>
          <ul
            className="found-list"
            aria-label={strings.problemList}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys
            tabIndex={0}
          >
            {problems.map((problem) => (
              <li key={problem} className="found-row">
                <span>{problem}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
