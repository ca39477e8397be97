/** Options by the letters that electron-builder uses. */
const LETTERS = {
  '-s': '--input-type',
  '-t': '--output-type',
  '-d': '--depends',
  '-a': '--architecture',
  '-m': '--maintainer',
  '-n': '--name',
  '-p': '--package',
  '-v': '--version',
};
const FLAGS = ['--force', '--debug', '--verbose'];
/** Those that may be given several times. */
const LISTS = {
  '--depends': 'depends',
  '--deb-recommends': 'recommends',
  '--rpm-tag': 'rpmTags',
};
const VALUES = {
  '--input-type': 'from',
  '--output-type': 'type',
  '--architecture': 'architecture',
  '--maintainer': 'maintainer',
  '--name': 'name',
  '--package': 'package',
  '--version': 'version',
  '--iteration': 'iteration',
  '--description': 'description',
  '--vendor': 'vendor',
  '--url': 'url',
  '--license': 'license',
  '--category': 'category',
  '--after-install': 'afterInstall',
  '--after-remove': 'afterRemove',
  '--deb-priority': 'priority',
  '--deb-compression': 'debCompression',
  '--deb-changelog': 'changelog',
  '--rpm-compression': 'rpmCompression',
  '--rpm-summary': 'summary',
  '--rpm-os': 'os',
  '--log': 'log',
};
const NEEDED = ['name', 'version', 'architecture', 'maintainer', 'package'];

/**
 * Reads fpm's command line: an object with the names above, `depends`, `recommends` and `rpmTags` as
 * lists, and `maps`, the pairs SOURCE=PLACE as `{source, place}`. Throws on anything that we would not
 * do as fpm does.
 * @param {string[]} args
 */
export function readOptions(args) {
  /** @type {Record<string, any>} */
  const options = { depends: [], recommends: [], rpmTags: [], maps: [] };
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at];
    if (!word.startsWith('-')) {
      options.maps.push(mapOf(word));
      continue;
    }
    const cut = word.startsWith('--') ? word.indexOf('=') : -1;
    const given = cut < 0 ? word : word.slice(0, cut);
    const name = LETTERS[given] ?? given;
    if (FLAGS.includes(name)) continue;
    if (!(name in LISTS) && !(name in VALUES)) throw new Error(`the option ${given} is not known`);
    if (cut < 0) at += 1;
    const value = cut < 0 ? args[at] : word.slice(cut + 1);
    if (value === undefined) throw new Error(`${given} needs a value`);
    if (name in LISTS) options[LISTS[name]].push(value);
    else options[VALUES[name]] = value;
  }
  if (options.from !== 'dir') throw new Error('packages are made of folders only (-s dir)');
  if (!['deb', 'rpm'].includes(options.type)) throw new Error('only -t deb and -t rpm are known');
  const missing = NEEDED.find((name) => !options[name]);
  if (missing) throw new Error(`--${missing} is missing`);
  return options;
}

function mapOf(word) {
  const at = word.lastIndexOf('=');
  const place = word.slice(at + 1);
  if (at < 0 || place.split('/').includes('..')) throw new Error(`"${word}" is no SOURCE=PLACE`);
  return { source: word.slice(0, at), place };
}
