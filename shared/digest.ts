import { escapeHtml } from './html-escape.ts';
import { linksOf } from './links.ts';
import { formatName } from './names.ts';
import type { Paper } from './paper.ts';
import { texToText } from './tex.ts';

/** Papers that are new, under the name of their source or rule. */
export type DigestGroup = { name: string; papers: readonly Paper[] };

/** The digest as Markdown (CommonMark). The same papers give the same text. */
export function digestMarkdown(title: string, groups: readonly DigestGroup[]): string {
  const parts = [`# ${escapeMarkdown(title)}`];
  for (const { name, papers } of groups) {
    parts.push(`## ${escapeMarkdown(name)}`);
    parts.push(
      papers
        .map((paper) => {
          const { heading, url, aside } = linesOf(paper);
          const text = escapeMarkdown(heading);
          const link = url ? `[${text}](<${url}>)` : text;
          return `- ${link}${aside && `  \n  ${escapeMarkdown(aside)}`}`;
        })
        .join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

/** The digest as a whole web page, without style or script. */
export function digestHtml(title: string, groups: readonly DigestGroup[]): string {
  const sections = groups.map(({ name, papers }) => {
    const items = papers.map((paper) => {
      const { heading, url, aside } = linesOf(paper);
      const text = escapeHtml(heading);
      const link = url ? `<a href="${escapeHtml(url)}">${text}</a>` : text;
      return `<li>${link}${aside && `<br>${escapeHtml(aside)}`}</li>`;
    });
    return `<h2>${escapeHtml(name)}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  const head = `<meta charset="utf-8">\n<title>${escapeHtml(title)}</title>`;
  const body = [`<h1>${escapeHtml(title)}</h1>`, ...sections].join('\n');
  return `<!doctype html>\n<html lang="en">\n${head}\n${body}\n</html>\n`;
}

function linesOf(paper: Paper): { heading: string; url: string | undefined; aside: string } {
  const names = paper.authors.slice(0, 5).map(formatName);
  if (paper.authors.length > 5) names.push('et al.');
  const aside = [names.join(', '), paper.venue, paper.published].filter(Boolean).join(' · ');
  const url = linksOf(paper)[0]?.url;
  return { heading: texToText(paper.title), url, aside };
}

/** Characters that mean something in Markdown stand for themselves. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~&$]/g, '\\$&');
}
