import type { TagColour } from '../../shared/colours.ts';

/** A tag's colour as a dot; always beside the tag's name, never instead of it. */
export function TagDot({ colour }: { colour?: TagColour | undefined }) {
  return <span className="tag-dot" data-colour={colour ?? 'none'} aria-hidden="true" />;
}
