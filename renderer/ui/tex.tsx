import { useEffect, useRef } from 'react';
import { splitMath, texToText } from '../../shared/tex.ts';
import { firstPaint } from './first-paint.ts';

/** Text in which TeX math between dollar signs is typeset. */
export function TexText({ text }: { text: string }) {
  const parts = splitMath(text);
  if (!parts.some((part) => part.math)) return texToText(text);
  let at = 0;
  return parts.map((part) => {
    at += part.text.length + 1;
    return part.math ? (
      <TexMath key={at} source={part.text} />
    ) : (
      <span key={at}>{texToText(part.text)}</span>
    );
  });
}

/** Typeset for the eye; for the ear the plain reading, since typeset math reads badly aloud. */
export function SpokenTex({ text }: { text: string }) {
  if (!splitMath(text).some((part) => part.math)) return texToText(text);
  return (
    <>
      <span className="unseen">{texToText(text)}</span>
      <span aria-hidden="true">
        <TexText text={text} />
      </span>
    </>
  );
}

/** One formula; its plain reading stands there until the typesetter has arrived. */
export function TexMath({ source, display = false }: { source: string; display?: boolean }) {
  const ref = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let live = true;
    void firstPaint
      .then(() => import('./katex.ts'))
      .then(({ renderMath }) => {
        if (live && ref.current) renderMath(source, ref.current, display);
      });
    return () => {
      live = false;
    };
  }, [source, display]);
  return <span ref={ref}>{texToText(`$${source}$`)}</span>;
}
