import addPaper from '../../resources/icons/add-paper.svg?raw';
import all from '../../resources/icons/all.svg?raw';
import back from '../../resources/icons/back.svg?raw';
import close from '../../resources/icons/close.svg?raw';
import dropped from '../../resources/icons/dropped.svg?raw';
import exporting from '../../resources/icons/export.svg?raw';
import feed from '../../resources/icons/feed.svg?raw';
import folder from '../../resources/icons/folder.svg?raw';
import highlight from '../../resources/icons/highlight.svg?raw';
import importing from '../../resources/icons/import.svg?raw';
import inbox from '../../resources/icons/inbox.svg?raw';
import link from '../../resources/icons/link.svg?raw';
import menu from '../../resources/icons/menu.svg?raw';
import more from '../../resources/icons/more.svg?raw';
import pause from '../../resources/icons/pause.svg?raw';
import play from '../../resources/icons/play.svg?raw';
import plus from '../../resources/icons/plus.svg?raw';
import queued from '../../resources/icons/queued.svg?raw';
import read from '../../resources/icons/read.svg?raw';
import reading from '../../resources/icons/reading.svg?raw';
import refresh from '../../resources/icons/refresh.svg?raw';
import saveSearch from '../../resources/icons/save-search.svg?raw';
import search from '../../resources/icons/search.svg?raw';
import settings from '../../resources/icons/settings.svg?raw';
import sort from '../../resources/icons/sort.svg?raw';
import star from '../../resources/icons/star.svg?raw';
import tag from '../../resources/icons/tag.svg?raw';

/** Our own drawings on a 16 × 16 grid, one path each. */
const SOURCES = {
  inbox,
  queued,
  reading,
  read,
  dropped,
  all,
  star,
  tag,
  search,
  'save-search': saveSearch,
  import: importing,
  export: exporting,
  settings,
  close,
  more,
  back,
  menu,
  link,
  plus,
  sort,
  highlight,
  feed,
  folder,
  refresh,
  pause,
  play,
  'add-paper': addPaper,
};

/** The name of a drawing. */
export type IconName = keyof typeof SOURCES;

/** A small drawing beside a word, in its colour; says nothing to a screen reader. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={pathOf(SOURCES[name])} className={filled ? 'filled' : undefined} />
    </svg>
  );
}

/** The path of a drawing; the page may not take markup as it is (Trusted Types). */
function pathOf(svg: string): string {
  return / d="([^"]+)"/.exec(svg)?.[1] ?? '';
}
