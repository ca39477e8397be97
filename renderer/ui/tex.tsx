import { useEffect, useRef } from 'react';
import type { TextField } from '../../shared/query/ast.ts';
import { splitMath, texToText } from '../../shared/tex.ts';
import { firstPaint } from './first-paint.ts';
import { Marked } from './marked.tsx';

type Props = {
  text: string;
  /** The field whose text it is, where a search is to be marked in it. */
  field?: TextField | undefined;
};

/** Text in which TeX math between dollar signs is typeset. */
export function TexText({ text, field }: Props) {
  const parts = splitMath(text);
  if (!parts.some((part) => part.math)) return <Plain text={text} field={field} />;
  let at = 0;
  return parts.map((part) => {
    at += part.text.length + 1;
    return part.math ? (
      <TexMath key={at} source={part.text} />
    ) : (
      <span key={at}>
        <Plain text={part.text} field={field} />
      </span>
    );
  });
}

function Plain({ text, field }: Props) {
  const plain = texToText(text);
  return field ? <Marked text={plain} field={field} /> : plain;
}

/** Typeset for the eye; for the ear the plain reading, since typeset math reads badly aloud. */
export function SpokenTex({ text, field }: Props) {
  if (!splitMath(text).some((part) => part.math)) return <Plain text={text} field={field} />;
  return (
    <>
      <span className="unseen">{texToText(text)}</span>
      <span aria-hidden="true">
        <TexText text={text} field={field} />
      </span>
    </>
  );
}

/** Formulas that are being typeset. */
const drawing = new Set<Promise<void>>();

/** Resolves when every formula that is on the page is typeset. */
export async function mathDrawn(): Promise<void> {
  while (drawing.size > 0) await Promise.all(drawing);
}

/** One formula; its plain reading stands there until the typesetter has arrived. */
export function TexMath({ source, display = false }: { source: string; display?: boolean }) {
  const ref = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let live = true;
    const drawn = firstPaint
      .then(() => import('./katex.ts'))
      .then(({ renderMath }) => {
        if (live && ref.current) renderMath(source, ref.current, display);
      })
      .finally(() => drawing.delete(drawn));
    drawing.add(drawn);
    return () => {
      live = false;
    };
  }, [source, display]);
  return <span ref={ref}>{texToText(`$${source}$`)}</span>;
}
