/** The words by which the name of a measure tells which way is better, folded and without accents. */

const words = (...lists: readonly string[]): RegExp => new RegExp(`\\b(?:${lists.join('|')})(?![\\w])`);

/** An aim that is a verb. "Reduction in …" is none: its figure may be the reduction. "Reduce … by" likewise. */
export const REDUCE =
  /^(?:to )?(?:reduce|reducing|decrease|decreasing|minimise|minimising|lleihau|gostwng)\b(?!.*\bby\b(?! (?:the|\d{4})))/;
export const INCREASE =
  /^(?:to )?(?:increase|increasing|maximise|maximising|cynyddu)\b(?! (?:in|of|on|from|yn)\b)(?!.*\bby \d)/;

/** Names of which nothing can be said. */
export const UNCLEAR = words(
  '(?:reductions?|decreases?|fall|drop|increases?|rise|growth|improvements?|movement) (?:in|of|on|from)|changes? in',
  'reduced|reducing|gostyngiad|cynnydd mewn|lleihad|improving|varian(?:ce|t)|variation|ratio|turnout',
  '(?:less|fewer|lower|no more|not more|no longer) than|or (?:less|fewer)|or under',
  'perce(?:ption|ptions|ive)|think|believe|worried|concern(?:s|ed)? about|awareness|agree that|feel that',
  '(?:hate|domestic|sexual)[\\w ]* (?:crimes?|incidents?|abuse|violence|offences)(?=.*\\breport)',
  'carers?[\\w ]* waiting|a&e|emergency attendances?|accident and emergency',
  'between failures|avoidance|exempt(?:ion|ions)?|zero[- ]emissions?|low[- ]emissions?',
  'gap[\\w ]*(?:closed|narrowed)|closed the gap|narrowing',
  'employment tribunals?|compliance notices?',
);

const GOOD_STATES =
  '(?:in |into )?(?:[\\w-]+ ){0,2}(?:education|employment|training)|achiev\\w*|attain\\w*|meet|meeting|met|complet\\w*|attend\\w*|decent|recycl\\w*|satisf\\w*|complian\\w*|compliant|answered|responded|resolved|respond|paid|collected|issued|visited|reviewed|assessed|in time|on time|registered|vaccinated|immunised|insured|returned';

/** A good thing that is wanting. */
export const NOT_GOOD = words(
  `(?:not|never|fail(?:ed|ing|s|ure)?(?: to)?|unable to|without|did not|do not|does not|non)[ -](?:be |being |been |have |having |yet |fully |the |currently )*(?:${GOOD_STATES})`,
  'missed (?:their |the |its )?(?:targets?|deadlines?)|(?:targets?|deadlines?|bins?|collections?|appointments?) missed',
  '(?:dissatisf|unsatisf|incomplet|uncollect|unresolv|unpaid|unmet|non-?complian|non-?attend|non-?decent|unanswered|unauthorised absence)\\w*',
  '(?:outside|beyond|exceeding|over) (?:of )?(?:the )?(?:agreed |statutory |target )?(?:timescales?|deadlines?|time ?limits?|target time)',
  '(?:nid|nad|na|heb) (?:yw |ydynt |oes |yn |ydyw )*(?:mewn |wedi )*(?:addysg|gyflogaeth|cyflogaeth|hyfforddiant|cwblhau|cyrraedd|cyflawni|bodloni)',
);

/** Any other "not": what it denies is for a person to say. */
export const NEGATION = words(
  'not|no|never|without|nor|fail(?:ed|ing|ure|ures|s)?|free (?:from|of)|nid|nad|heb|dim|ni|nas|non',
);

const DEALT_WITH =
  'answered|acknowledged|responded to|responses|replied|replies|resolved|completed|processed|determined|decided|closed|cleared|removed|reviewed|repaired|fixed|paid|collected|issued|assessed|assessments|investigated|visited|visits|inspected|inspections|held|started|seen|treated|dealt with|actioned|finished|finalised|offered|allocated|registered|validated|done|carried out|made safe|made|delivered|produced|undertaken|served|emptied|commenced|contacted|met|concluded|approved|arranged|attended|conferences?|rectified|cleaned|taken|begun|provided|submitted|published|let|re-let|atebwyd|gwblhawyd|cwblhawyd|gliriwyd|gyhoeddwyd|benderfynwyd|penderfynwyd|dalwyd|adolygwyd|ymatebwyd|gasglwyd|aseswyd|archwiliwyd|symudwyd|ailosodwyd';
const IN_ANY_TIME =
  '(?:(?:with)?in|inside|to|on|by) (?:the |an |a |their |its |our |agreed |statutory |target |prescribed |national |published |set |required )*(?:time|timescales?|target|schedule|deadlines?|time ?limits?|timeframes?|due date)|within (?:[\\w-]+ ){0,3}?(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)(?:\\.\\d+)?(?: [\\w-]+)? ?(?:days?|weeks?|hours?|minutes?|months?|years?)|mewn pryd|ar amser|o fewn';

/** Something dealt with in good time, whatever it is: complaints answered, fly-tips cleared, missed bins collected. */
export const IN_TIME = new RegExp(`\\b(?:${DEALT_WITH})\\b(?:[^,;]*?)\\b(?:${IN_ANY_TIME})(?!\\w)`);

/** Something bad kept away, or turned to good. */
export const PREVENTED = words(
  '(?:homelessness|admissions?|evictions?|households?|delays?|crises|cases?|families)[\\w ]* (?:prevented|relieved|avoided|averted)',
  'prevent(?:ed|ion|ions)? (?:of )?(?:or relie\\w+ )?(?:from )?(?:becoming )?homeless\\w*|homelessness prevention\\w*|preventions',
  '(?:brought|bringing|returned|returning) (?:back )?(?:in)?to (?:[\\w-]+ )?(?:use|occupation)',
  'diverted from landfill|successful(?:ly)?',
  'digartref\\w*[\\w ]* (?:atal|liniaru|lliniaru)',
);

/** Something is done about the bad, or for those it befell: more of it may be good, or bad. */
export const HANDLED = words(
  DEALT_WITH,
  'collect(?:ion)?(?: of| rates?)?|support(?:ed|s|ing)?|help(?:ed|ing)?|assist(?:ed|ance)|prevent(?:ed|ion|ative|ing)|relie(?:f|ved)|avoided|saved|recovered|detect(?:ed|ion|ions)|solved|filled|quit\\w*|cessation|stop(?:ped|ping)? smoking|screen(?:ed|ing)|referred|(?<!-)referrals? to|training|trained|(?<!protection )plans?|programmes?|strateg\\w+|services? for|clients?|users|identified|enforcement|prosecut\\w+|fines?|fixed penalt\\w+|notices?|actions?|interventions?|rehoused|moved on|moving on|diverted|sent for|return to work|interviews?|advertised|apprentice\\w*|upgraded|free|champions?|volunteers?|grants?|licen[cs]\\w+|schemes?|funded|units?|beds|budget|filled|lenwir|gynorthwy\\w*|gefnog\\w*|cymorth|atal|liniaru|lliniaru',
);

/** Shorter is better: how long something takes, on average. */
export const AVERAGE_TIME = words(
  '(?:average|mean|median)[\\w -]* (?:time|days|weeks|hours|minutes)(?: \\w+)?(?: \\w+)? (?:to|taken|lost|waiting|waited|delayed)',
  '(?:average|mean|median)[\\w -]* (?:wait|waits|waiting time|response time|turnaround time|processing time|re-?let (?:time|days))',
  '(?:time|days|weeks) taken(?: \\w+){0,2} to|re-?let times?|speed of processing|amser cyfartalog i',
);

/** Less is better. */
export const BAD = words(
  'temporary accommodation|bed (?:and|&) breakfast|b&bs?|homeless(?:ness)?|rough sleep(?:ers?|ing)',
  'complaints?|sickness|absen(?:ce|ces|t|tees?|teeism)|days lost|lost (?:to|through|due to)|backlogs?|overdue|delay(?:s|ed)?',
  're-?offend(?:ing|ers?|ed)?|re-?convict\\w*|first[- ]time entrants|crimes?|burglar(?:y|ies)|anti-?social behaviour|asb|offences|robber(?:y|ies)|violence',
  'waiting (?:lists?|times?|for|over|more)|people waiting|awaiting|arrears|vacan(?:cy|cies|t)|standing empty|empty|voids?|errors?|overpayments?',
  '(?:carbon|co2|co2e|greenhouse gas|ghg)(?: \\w+)? emissions?|emissions?|carbon footprint|fly-?[ ]?tip(?:s|ping|ped)?|graffiti|littered|potholes?|residual (?:household )?waste|landfill(?:ed)?|contaminat(?:ion|ed)',
  'accidents?|casualt(?:y|ies)|killed (?:or|and) seriously|injur(?:y|ies)|deaths?|mortality|suicides?|exclusions?|suspensions?|excluded',
  'neet|neets|unemploy(?:ed|ment)|claimants?|obes(?:e|ity)|overweight|excess weight|smok(?:e|ers?|ing)|conceptions?|teenage pregnanc(?:y|ies)|low birth ?weight',
  '(?:hospital|emergency|unplanned|permanent|alcohol[\\w -]*|residential) (?:re-?)?admissions?|admi(?:ssions?|tted)[\\w ,()-]* (?:to|into) (?:hospital|residential|nursing|care homes?)|re-?admi(?:ssions?|tted)|falls',
  'staff turnover|turnover (?:of|rate)|agency (?:staff|workers?|spend|social workers)|overspends?|(?:data|information|security) breach(?:es)?|write-?offs?|written off|debts?|evict(?:ions?|ed)|poverty|gap',
  're-?referr(?:als?|ed)|repeat (?:referrals?|incidents?|victims?)|(?:second|subsequent) (?:or subsequent )?time|abandon(?:ed|ment)|missed (?:[\\w-]+ )?(?:bins?|collections?|appointments?|visits?)|did not attend|dna rate|placement (?:moves|breakdowns)|three or more placements|going missing|missing episodes',
  'appeals? (?:allowed|upheld|lost)|limit was exceeded|below the standard|llety dros dro|digartref(?:edd)?|(?:c|g|ch|ngh)wynion|salwch|absenol(?:deb|debau)?|absenoldeb|oedi|aildroseddu|trosedd(?:au|u)?|rhestr(?:au)? aros|amser aros|ol-ddyledion|swyddi gwag|gwag|gwallau|allyriadau|[td]ipio anghyfreithlon',
  'damweiniau|anafiadau|marwolaethau|diweithdra|[yn]*smygu|gordewdra|gormod o bwysau|derbyniadau parhaol|torri diogelwch|bwlch|a gollwyd oherwydd|staff asiantaeth|gwastraff gweddilliol',
);

/** More is better. */
export const GOOD = words(
  'satisf(?:ied|action)|recycl(?:ed|ing)|compost(?:ed|ing)|attendance|(?:in|into) (?:[\\w-]+ ){0,2}employment|employment rate|in (?:education|training)',
  'completed|completions?|finished|met|in time|on time|on target|on schedule|achiev(?:e|ed|ing|ement)|attain(?:ment|ed|ing)|pass(?:ed|es)?|pass rate|resolved|prevented|relieved|collected|complian(?:ce|t)',
  '(?:feel|feeling)(?: \\w+)? safe|good or (?:better|outstanding)|good (?:and|or) outstanding|judged (?:as )?good|good level of development|take-?up|taken up|taking up|uptake|coverage|vaccinat(?:ed|ion|ions)|immunis(?:ed|ation)|breastf(?:ed|eeding|eed)|active|physically active',
  '(?:homes|dwellings|houses) (?:built|delivered|provided)|jobs (?:created|safeguarded)|visitors?|visits to [\\w ]*(?:library|libraries|leisure|museums?|market|theatre|parks?)|participat(?:e|ed|ion|ing)|participants|volunteers|trees planted',
  'direct payments|self-directed support|still at home|settled accommodation|independent living|decent homes|would recommend|renewable|reuse(?:d)?|green flag|apprenticeships|income (?:from|generated)|savings (?:delivered|achieved)|brought back into use|accuracy|accurate|quit(?:ters)?',
  'boddhad|bodlon|(?:ail)gylch(?:wyd|u)|a ailgylchwyd|a gompostiwyd|presenoldeb|a gwblhawyd|wedi.u cwblhau|mewn pryd|ar amser|a gasglwyd|teimlo.n ddiogel|brechu|ymwelwyr|a grewyd|a gyflawnwyd|gwirfoddolwyr',
);

/** Of a gap between good things: less is better. */
export const GAP = /\bgaps?\b|\bbwlch\b/;
