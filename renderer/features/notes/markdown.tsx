import ReactMarkdown, { type Components, type ExtraProps } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { mailLink } from '../../../shared/mail-link.ts';
import { openLink } from '../../state/open-link.ts';
import { OutLink } from '../../ui/out-link.tsx';
import { TexMath } from '../../ui/tex.tsx';
import { displayMath } from './display-math.ts';
import { strings } from './strings.ts';

/** How the parts of a note are shown where plain HTML would not do. */
const components: Components = {
  // The paper's title is the page's first heading, and its sections are the second.
  h1: 'h3',
  h2: 'h4',
  h3: 'h5',
  h4: 'h6',
  h5: 'h6',
  a: ({ href = '', children }) => {
    const url = /^https?:/i.test(href) ? href : mailLink(href);
    return url === null ? (
      <span>{children}</span>
    ) : (
      <OutLink url={url} onOpen={(address) => void openLink(address)}>
        {children}
      </OutLink>
    );
  },
  // Remote pictures would tell their server what is read: the text stands for them.
  img: ({ alt }) => <span className="hint">{strings.image(alt ?? '')}</span>,
  // remark-math hands formulas over as code of these two classes.
  code: ({ className = '', children }) =>
    className.includes('math-inline') || className.includes('math-display') ? (
      <TexMath source={String(children)} display={className.includes('math-display')} />
    ) : (
      <code>{children}</code>
    ),
  pre: ({ node, children }) => (isFormula(node) ? <div>{children}</div> : <pre>{children}</pre>),
  input: ({ checked }) => <span aria-hidden="true">{checked ? '☑ ' : '☐ '}</span>,
};

/** True for the block around a displayed formula. */
function isFormula(node: ExtraProps['node']): boolean {
  const [child] = node?.children ?? [];
  const names = child?.type === 'element' ? child.properties.className : undefined;
  return Array.isArray(names) && names.includes('math-display');
}

/** Markdown with math, tables and code as React elements; HTML in it stays inert text. */
export function Markdown({ text }: { text: string }) {
  return (
    <ReactMarkdown remarkPlugins={[remarkGfm, remarkMath, displayMath]} components={components}>
      {text}
    </ReactMarkdown>
  );
}
