const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Lower-case words that stand before a family name: "Otto van der Berg". */
export const PARTICLES = words(`
  af av al ab abu aan auf bar bat bath ben bin bint d da dal dall dalla dalle das de degli dei del
  della delle dello den der des di do dos du el ibn im in la las le les lo los op san st te ten ter
  thoe tho to toe tot uit van vande vanden vander vd ver vom von vor zu zum zur
`);

/** Particles that many families write with a capital: "Nicola De Cao", "Luc Van Gool". */
export const CAPITAL_PARTICLES = words(`
  De Del Della Delle Dello Den Der Des Di Dos El La Las Le Los St. Van Vande Vanden Vander Von Al
  Ben Bin
`);

/** Words that join two family names: "José Ortega y Gasset". */
export const CONNECTORS = words('y e i');

/** Family names that tell a Vietnamese name, where "Van" and "Le" are no particles. */
export const VIETNAMESE_FAMILIES = words(
  'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh truong trinh luong',
);

/** Generational suffixes without full stop. */
export const SUFFIXES = words('jr jnr sr snr ii iii iv 2nd 3rd 4th junior senior');

/** What follows a comma in the name of a company, without full stop: "Google, Inc.". */
export const COMPANY_FORMS = words('inc ltd llc corp gmbh ag plc');

/** Words that make a text the name of a group wherever they stand. */
export const GROUP_WORDS = words(`
  academy agency alliance association collaboration committee community company consortium
  contributors corporation council department faculty foundation gmbh inc inc. initiative institut
  institute institution laboratories laboratory llc ltd ltd. ministry network organisation
  organization project society team technologies universität universite université university
`);

/** Words that make a text the name of a group when they come last: "Google Research". */
export const FINAL_GROUP_WORDS = words(`
  authors center centre developers division federation group lab labs maintainers research
  researchers school systems unit
`);
