import type { es } from './es.ts';

/**
 * The interface in English. It has the keys of the Spanish master; a missing one does not compile.
 */
export const en = {
  'site.skip': 'Skip to main content',
  'site.nav': 'Main',
  'site.language': 'Español',
  'site.advice': 'Information about the law, not legal advice.',
  'site.unreviewed': 'No {{reviewers}} has reviewed this yet.',
  'site.standing': 'This is not legal advice. No {{reviewers}} has reviewed it yet.',
  'site.breadcrumb': 'You are in',

  'nav.home': 'Home',
  'nav.law': 'The law',
  'nav.categories': 'Situations',
  'nav.selfCheck': 'My situation',
  'nav.search': 'Search',
  'nav.about': 'About',
  'nav.method': 'How the comparison works',
  'nav.glossary': 'Glossary',
  'nav.help': 'Help',
  'nav.offline': 'Use without internet',
  'nav.licence': 'Licence',

  'home.checkText':
    'Simple questions. Your answers do not leave your device. You can skip any question.',
  'home.check': 'Check my situation',
  'home.read': 'Read the law',
  'home.help': 'I need help now',
  'home.situations': 'What happened to you?',
  'home.brief': 'Today’s law, in brief',
  'home.professionals': 'For professionals:',
  'home.cite': 'cite',
  'home.compare': 'compare with {{former}}',
  'home.embed': 'embed',
  'home.data': 'data',
  'picture.and': 'and',
  'picture.or': 'or',

  'works.title': 'Laws',
  'works.intro':
    'The laws on this site. The first can be read in both languages, with explanations. For the others, it has what you need to understand the first.',
  'works.introPlain': 'The laws on this site.',
  'works.articles_one': '{{count}} article',
  'works.articles_other': '{{count}} articles',
  'works.articles_many': '{{count}} articles',
  'works.provisions_one': '{{count}} provision',
  'works.provisions_other': '{{count}} provisions',
  'works.provisions_many': '{{count}} provisions',
  'works.summary': 'our summary',
  'works.onlySpanish': 'in Spanish only',

  'work.others': 'Other laws',
  'work.versions': 'Versions over time',
  'work.articles': 'Articles',
  'work.provisions': 'Articles and provisions',
  'work.timeline': 'What happened, and when',
  'work.published': 'Published on {{date}}',
  'work.verbatim': 'Verbatim text',
  'work.consolidated':
    'Text consolidated by us from the {{base}} text and the decrees that changed it',
  'work.consolidatedText': 'Consolidated text: includes the changes made by later acts',
  'work.spanish': 'Spanish text',
  'work.english': 'English text',
  'work.source': 'Source of the text',

  'text.summary':
    'This is our summary, in our words: it is not the text of the law. No {{reviewers}} has reviewed it yet.',
  'text.onlySpanish':
    'There is no English of this law here. Its text is in Spanish, the language of the law.',
  'text.inForce': 'In force, according to what we read up to {{read}}',
  'text.read': 'Read up to {{read}}',
  'text.deferred':
    'This has been enacted, but we found nothing to show that it is in force yet. Do not use it as today’s law.',
  'text.readLater':
    'This is the law as we read it on {{date}}. Before that day it may have been different.',
  'text.ended': 'It was in force until {{to}}. Do not use it as today’s law.',
  'text.deferredShort': 'we found nothing to show that it is in force',
  'text.deferredFromShort': 'takes effect on {{date}}',
  'text.repealed': 'This article is no longer part of the law.',
  'text.repealedBelow': 'Below you can read its text.',
  'text.repealedOn': 'Repealed with effect from {{date}}',
  'text.repealedFrom': 'To be repealed on {{date}}',
  'text.repealedShort': 'repealed',
  'text.repeals': 'This article stops being part of the law on {{date}}.',
  'text.wordings': 'Other wordings',
  'text.situations': 'Situations in which it matters',
  'text.paragraph': 'paragraph {{number}}',
  'text.heading': 'heading {{number}}',
  'text.table': 'table {{number}}',
  'text.note': 'note {{number}}',
  'text.point': 'point {{number}} of our summary',

  'provision.today': 'Today',
  'provision.former': '{{version}} (replaced)',
  'provision.changes': 'What changed',
  'provision.bilingual': 'Español + English',
  'provision.views': 'This article',
  'provision.since': '{{title}}, since {{year}} letter ({{letter}})',
  'provision.statusCurrent': 'In force since {{from}} · read up to {{read}}',
  'provision.statusUnread': 'In force since {{from}}',
  'provision.changesOn': 'It changes on {{date}}: see how',
  'provision.statusFormer': 'In force until {{to}}',
  'provision.official': 'Official text (Spanish)',
  'provision.sourceIs': 'Source: {{name}}',
  'provision.replaced': 'Replaced on {{date}}. Do not use it as today’s law.',
  'provision.bannerReplaced':
    'This wording was replaced on {{date}}. Do not use it as today’s law.',
  'provision.bannerDeferred':
    'This wording has been enacted and takes effect on {{date}}. Before that day, do not use it as today’s law.',
  'provision.banner': 'About the wording of {{version}}',
  'provision.mark': 'Mark the changes',
  'provision.leftOver': 'What else it said in {{version}}',
  'provision.contents': 'On this page',
  'provision.cases': 'Cases',
  'provision.download': 'Download',

  'segment.thenChanged': 'What it said in {{version}} (replaced on {{date}})',
  'segment.thenElsewhere': 'What it said in {{version}}. {{note}}',
  'segment.thenSame': 'In {{version}} it said the same',
  'segment.thenCut': 'In the {{version}} text (replaced on {{date}}) the source cut this part',
  'segment.gone': 'It is not in this article today.',
  'segment.omission': 'Text cut.',
  'segment.ofToday': 'today’s text',
  'segment.ofElsewhere': '{{version}} text. {{note}}',
  'segment.ofFormer': '{{version}} text, replaced',
  'segment.ofVersion': '{{version}} text: {{status}}',
  'segment.copyLink': 'Copy link',
  'segment.copyCitation': 'Copy citation',
  'segment.copied': 'Copied',
  'segment.citeCurrent':
    '“{{text}}”, {{work}} ({{country}}), {{pin}}, wording in force since {{from}}, unofficial English; {{url}}; accessed {{today}}',
  'segment.citeUndated':
    '“{{text}}”, {{work}} ({{country}}), {{pin}}, wording in force on {{read}}, unofficial English; {{url}}; accessed {{today}}',
  'segment.citeFormer':
    '“{{text}}”, {{work}} ({{country}}), {{pin}}, {{version}} wording, in force until {{to}}, unofficial English; {{url}}; accessed {{today}}',
  'segment.byHand':
    'This browser does not allow copying. Here is the text, already selected; copy it yourself:',

  'notes.title': 'What this means',
  'notes.plain': 'In plain words (this is not the law):',
  'notes.reading': 'It can be read in two ways:',
  'notes.computed': 'The comparison works out both: why',
  'notes.taken': 'On this site:',
  'notes.other': 'The other interpretation:',
  'notes.why': 'Why, and what would change:',
  'notes.more': 'The other interpretation, and why',
  'notes.translation': 'Translation:',
  'notes.better': 'better:',
  'notes.asOf':
    'Laws read up to {{date}}; they may have changed. Web pages were read in stored copies without a date.',

  'glossary.intro':
    'The words of the law and of this site, in both languages, with what they mean and where they appear.',
  'glossary.initials': 'Terms by first letter',
  'glossary.misleading': 'The English of the source says:',
  'glossary.law': 'In the law',
  'glossary.questions': 'Questions',
  'glossary.see': 'See also',

  'help.title': 'Who can help',
  'help.intro':
    'What each body or line does, what it costs and what to know first. This information may have changed: if nobody answers on one number, try another.',
  'help.free':
    'Get free help before you go to any office. Do not pay anyone who promises you papers or a result, and do not hand over your original documents.',
  'help.urgent': 'Numbers to call now',
  'help.urgentNote': 'Calls to these lines are free, according to the sources we read.',
  'help.harm': 'If someone harmed you, or a child has no one to care for them',
  'help.legal': 'Free legal help',
  'help.state': 'Authorities',
  'help.international': 'Your consulate and international bodies',
  'help.call': 'Call {{phone}}',
  'help.limits': 'What to know',
  'help.cost': 'Cost',
  'help.hours': 'Hours and contact',
  'help.site': 'Site',
  'help.sources': 'Where this comes from, and how old it is',
  'help.notOffice': 'This site is not an office and takes no cases.',
  'help.compare': 'If you want to know what the law says about your situation:',

  'category.terms': 'Glossary terms',

  'check.embedded': 'Check my situation',
  'check.embeddedText': 'It opens right here. Your answers do not leave your device.',
  'check.frame': 'Self-check',

  'changes.title': 'What changed in {{year}}',
  'changes.now': 'Since {{from}} (today’s law)',
  'changes.marked': 'The sentences that changed',
  'changes.markedIn': 'The sentences that changed in {{year}}',
  'changes.key':
    'The Spanish is the law. Crossed out: what was removed. Underlined: what was added. Where the English of the source changes with it, it stands below.',
  'changes.readings': 'Different ways to read it',
  'changes.deferred': 'Enacted; we found nothing to show that it is in force',
  'changes.deferredFrom': 'Enacted; in force from {{date}}',
  'changes.gone': 'No longer in this article.',
  'changes.same': 'What did not change',
  'changes.new': 'Not in the {{version}} text that we hold.',

  'cites.asOf_one': 'Source, read up to {{date}} (it may have changed):',
  'cites.asOf_many': 'Sources, read up to {{date}} (they may have changed):',
  'cites.asOf_other': 'Sources, read up to {{date}} (they may have changed):',
  'cites.actUndated_one': 'Source, with no date of reading:',
  'cites.actUndated_many': 'Sources, with no date of reading:',
  'cites.actUndated_other': 'Sources, with no date of reading:',
  'cites.undated_one': 'Page read in a stored copy, with no date of reading:',
  'cites.undated_many': 'Pages read in stored copies, with no date of reading:',
  'cites.undated_other': 'Pages read in stored copies, with no date of reading:',

  'bilingual.title': 'Spanish and English, sentence by sentence',
  'bilingual.es': 'Español (el que vale)',
  'bilingual.en': 'English (unofficial)',
  'bilingual.then': 'Both languages in {{version}} (replaced)',
  'bilingual.now': 'Both languages today',
  'bilingual.none': 'No text in this language',

  'categories.title': 'Situations',
  'categories.intro': 'Each page says what today’s law mentions, what you can do and who can help.',
  'categories.who': 'Who you are',
  'categories.where': 'Where you are',
  'categories.ask': 'What you can ask for',
  'categories.gives': 'What it allows, and what the authorities may do',
  'category.status': 'In force since {{from}} · read up to {{read}}; it may have changed.',
  'category.statusUndated':
    'In force, according to what we read up to {{read}}; it may have changed.',
  'category.statusUnread': 'In force since {{from}}; it may have changed.',
  'category.consolidated': 'Consolidated and translated by us, unofficial.',
  'category.moreLaw': 'More sentences of today’s law',
  'category.laws': 'The rules on this today, in our summaries:',
  'category.now': 'Today’s law says',
  'category.steps': 'What you can do',
  'category.unclear': 'What is unclear',
  'category.more': 'More details',
  'category.before': 'What it said in {{former}}',
  'category.earlier': 'What it said before',
  'category.related': 'Related situations',

  'search.title': 'Search',
  'search.label': 'What do you want to know?',
  'search.hint': 'For example: {{examples}}',
  'search.submit': 'Search',
  'search.situation': 'For your situation',
  'search.law': 'Today’s law',
  'search.reference': 'Words and places for help',
  'search.count_one': '{{count}} result',
  'search.count_many': '{{count}} results',
  'search.count_other': '{{count}} results',
  'search.nothing': 'We found nothing about “{{query}}”',
  'search.nothingText':
    '{{about}} Try other words, look at the situations, or call free of charge and ask.',
  'search.nothingTextAlone': '{{about}} Try other words.',
  'search.closest': 'Show what comes closest ({{number}})',
  'search.missing': 'This site does not have “{{cited}}”.',
  'search.holdsTexts':
    'From {{work}}, it has: {{provisions}}. It also has summaries of other articles and laws. Below is what it says about the rest of what you typed.',
  'search.holds':
    'From {{work}}, it has: {{provisions}}. Below is what it says about the rest of what you typed.',
  'search.failed':
    'The search could not be loaded. Check your connection and press “Search” to try again.',
  'search.blocked':
    'This browser does not let the search work (it has no WebAssembly, or WebAssembly is switched off for security). Try another browser.',
  'search.withoutWebAssembly':
    'Only the most common answers are shown: this browser does not allow a search of all texts (it has no WebAssembly, or WebAssembly is switched off for security). To search them all, try another browser.',
  'search.lost': 'Not all results could be loaded. Press “Search” to try again.',
  'search.otherLanguageFailed':
    'The Spanish texts could not be searched. Press “Search” to try again.',
  'search.byIntent': 'Some results do not contain your words: they answer questions like yours.',
  'search.unloaded': 'The search has not loaded. Reload the page.',
  'search.below': 'You can still read the law: the situations and the glossary are below.',
  'search.belowNothing': 'You can still read the law.',
  'search.loading': 'Searching…',
  'search.noScript':
    'The search needs JavaScript. Without it, you can reach each sentence from the situations or from the text of the law.',
  'search.noScriptLaw':
    'The search needs JavaScript. Without it, you can reach each sentence from the text of the law.',
  'search.formerly': '{{title}}, until {{year}} letter ({{letter}})',
  'search.earlier': 'Wording of {{versions}} ({{number}})',
  'search.otherLanguage': 'In Spanish ({{number}})',
  'search.predecessor': 'What it said in {{version}}',
  'search.source': 'Source: {{name}}',
  'search.addedTerms': 'Also searched:',
  'search.drop': 'Remove “{{words}}”',
  'search.corrected': 'Searched “{{found}}” instead of “{{typed}}”.',
  'search.unknownWords': 'Not on this site: “{{words}}”. The rest was searched.',
  'search.filters': 'Filters',
  'search.all': 'Everything',
  'search.kind': 'Type',
  'search.kindLaw': 'The law',
  'search.kindCategory': 'Situations',
  'search.kindTerm': 'Glossary',
  'search.kindHelp': 'Who can help',
  'search.kindPage': 'Other pages',
  'search.work': 'Law',
  'search.version': 'Wording',
  'search.provision': 'Article',
  'search.category': 'Situation',
  'search.more': 'Show more',

  'method.title': 'How the comparison works',

  'check.title': 'Self-check',
  'check.heading': 'Compare your situation with the law',
  'check.yes': 'Yes',
  'check.no': 'No',
  'check.unsure': 'I don’t know or prefer not to say',
  'check.next': 'Continue',
  'check.back': 'Back',
  'check.review': 'Review my answers',
  'check.clear': 'Delete my answers',
  'check.leave': 'Leave quickly',
  'check.progress': 'Question {{number}} · at most {{left}} left',
  'check.progressOne': 'Question {{number}} · at most 1 left',
  'check.progressLast': 'Question {{number}} · the last one',
  'check.soFar': 'See the result so far',
  'check.why': 'Why we ask this',
  'check.result': 'What the law says about your answers',
  'check.headline.covered': 'Today’s law mentions a case like yours',
  'check.headline.arguable': 'It depends how the law is read',
  'check.headline.open': 'We cannot say yet',
  'check.headline.not-covered':
    'The law does not mention what you answered; there may be other ways',
  'check.readUntil': 'Law read up to {{date}}. The authority decides.',
  'check.openWhy': 'It depends on something that we do not know or did not ask you.',
  'check.because': 'Because of what you answered:',
  'check.becauseMore': 'The other answers that count',
  'check.noticeMore': 'Read more',
  'check.ways': 'What the law says about each way',
  'check.refuge': 'Refugee status or asylum',
  'check.refugeAsk': 'Ask about refugee status or, if the reason is political, asylum.',
  'check.refugeApplicant': 'You have already applied and are waiting for the final decision.',
  'check.refugeRecognised':
    'You have already been recognised. Ask before you apply for or accept another residence.',
  'check.notAsked': 'We did not ask you about {{number}} more situations.',
  'check.notAskedOne': 'We did not ask you about one more situation.',
  'check.unasked': 'We did not ask you this:',
  'check.reasons': 'Why, in the words of the law',
  'check.advisers': 'For advisers: the {{former}} text',
  'check.allShown':
    'If you read this line, your program shows here everything that this site can say to anyone. It is not the result of your answers: nothing of what follows is about you. To see your result, open this page in another browser.',
  'check.resultIntro':
    'This compares your answers with the words of the law. It is not a decision: the authority decides.',
  'check.now': 'The law today',
  'check.nowNote': 'Wording in force since {{from}}, read up to {{read}}; it may have changed.',
  'check.todo': 'What to do now',
  'check.then': 'The {{former}} wording',
  'check.thenNote': 'Original text, verbatim. It applied until {{until}}.',
  'check.thenConsolidated': 'Text consolidated by us. In force until {{until}}.',
  'check.covered': 'The law mentions a case like this',
  'check.arguable': 'It depends how the law is read',
  'check.open': 'We cannot say yet',
  'check.not-covered': 'The law does not mention what you answered',
  'check.former.covered': 'The law mentioned a case like this',
  'check.former.arguable': 'It depended on how the law was read',
  'check.former.not-covered': 'The law did not mention what you answered',
  'check.power': 'It is a power of the authorities',
  'check.decisive': 'It rests on this:',
  'check.failing': 'What did not match:',
  'check.missing': 'Still to find out, or not asked:',
  'check.readings': 'It can be read in more than one way:',
  'check.strong': 'stronger interpretation',
  'check.weak': 'arguable interpretation',
  'check.would': 'On this interpretation:',
  'check.shared':
    'It is not yet known which of the possible cases is yours, but at least one of these parts mentions it.',
  'check.notices': 'Keep in mind',
  'check.unloaded':
    'This page has not loaded completely. Reload it, or carry on as it is: all the questions are here, and the result, further down, changes with each answer.',
  'check.noScript':
    'Without JavaScript, all the questions are here. Answer the ones you want: the result, further down, changes with each answer. It explains less than with JavaScript. If it does not change, your browser is old; the same rules can be read in',
  'check.leaveKeeps':
    'While this is so, “Leave quickly” does not delete your answers, and the browser’s Back button can show them again: before you leave, press “Delete my answers”, at the end of the page.',
  'check.frameOnly':
    'Inside another page, the self-check needs JavaScript and a browser that is not very old: without them, the page around it could notice which question you are at. Open it in a tab of its own:',
  'check.choose': 'Choose an answer.',
  'check.error': 'Choose an answer. “I don’t know or prefer not to say” counts as an answer.',
  'check.shift2': 'Press Shift twice more to leave.',
  'check.shift1': 'Press Shift once more to leave.',
  'check.more': 'Answer more questions',
  'check.fewer': 'One question is no longer needed.',
  'check.reviewing': 'Your answers',
  'check.reviewText':
    'You can change any of them. If a change means that a question is no longer needed, it goes away; if another is needed, we ask it afterwards.',
  'check.full': 'Review every case',
  'check.fullNote':
    'For advisers: it asks everything that can matter to any case in either wording, including the {{former}} one.',
  'check.close': 'The page could not be changed from here, or it is slow. Close this tab.',
  'check.panel': 'The law, as you answer',
  'check.panelNow': 'Today’s wording. Each marked phrase shows how it fits your answers.',
  'check.panelThen': '{{former}} wording, verbatim',
  'check.minor': 'If you are under 18, first talk to someone.',
  'check.minorGoOn':
    'If you like, you can carry on here: we will not ask whether someone harmed you.',
  'check.routes': 'Any one of these lines is enough for the law to mention the case:',
  'check.tabs':
    'Links here open another tab, so that your answers are not lost. “Leave quickly” does not close that other tab.',
  'check.noticesAll': 'Depending on your case:',
  'state.met': '✓ matches',
  'state.not-met': '– does not match',
  'state.depends': '≈ depends on the interpretation',
  'state.unknown': '? not known',
  'state.not-asked': '· no answer yet',
  'print.on': 'Printed on',
  'sheet.intro':
    'To show to the person who helps you. It does not have your name on it. Someone else may find the paper: include your answers only if that is safe for you.',
  'sheet.save': 'Save or print my sheet',
  'sheet.saveNote':
    'One page in both languages, without your name. Even without your answers, someone who reads it may guess your situation: keep it somewhere safe.',
  'sheet.more': 'See, copy or complete my sheet',
  'sheet.withAnswers': 'Include my answers',
  'sheet.print': 'Print or save',
  'sheet.copy': 'Copy as text',
  'sheet.copyField': 'This is the text. Select it and copy it:',
  'sheet.title': 'What the law says: {{work}}, {{provisions}} ({{country}})',
  'sheet.date': 'Date of this sheet:',
  'sheet.answers': 'The person’s answers (“you” is the person who answered)',
  'check.start': 'Start',
  'check.before': 'Before you begin',
  'check.length':
    'There are {{questions}} questions at most, almost always fewer: about {{minutes}} minutes if you answer them all.',
  'check.language':
    'In the other language you start again: your answers do not pass from one language to the other.',

  'method.intro':
    'The comparison does not guess. It applies the words of the law to your answers, on each of the interpretations listed below, in today’s wording and in the {{former}} one. Here are the rules, the decision tables, and how each result is worked out when a phrase can be understood in more than one way.',
  'method.verdicts': 'Four results',
  'method.covered':
    'The law mentions the case on every interpretation worked out, whatever the unknown answers turn out to be.',
  'method.arguable': 'Everything that matters is known, but the interpretations disagree.',
  'method.open': 'Something that can change the result is not known.',
  'method.not-covered':
    'The law does not mention the case on any interpretation worked out, whatever the unknown answers turn out to be.',
  'method.unknown': 'Not knowing something, or preferring not to say, never counts as a no.',
  'method.routes': 'When the law mentions a case',
  'method.routesIntro':
    'Any one of these lines is enough for the law to mention the case; the authority decides. The lines come from the same rules that the self-check uses.',
  'method.under': 'only on this interpretation:',
  'method.picture':
    'The situations it mentions and what it allows if the authority grants the residence, on the stronger interpretation',
  'method.readings': 'The interpretations',
  'method.readingsIntro':
    'These are the interpretations that the comparison works out. For other doubtful passages it uses only one; you can see which one, and why, beside the text of the law.',
  'method.questions': 'The questions and the words they rest on',
  'method.review':
    'It concerns only the {{former}} text: with JavaScript, it is asked only in “Review every case”.',
  'method.examples': 'Examples',
  'method.table': 'Decision table',
  'method.result': 'Result',
  'method.noAnswers': 'With no answer at all.',
  'method.coverageKey':
    'Here is all of that text. Single underline: what must be true. Double: what follows. Dotted: who is meant or with what force. In grey: the linking words.',
  'method.coverage': 'Coverage of the text',
  'method.coverageText':
    '{{version}}: {{percent}}% of the operative words are in a marked phrase or in the list of linking words.',

  'embed.title': 'Embed the self-check in another site',
  'embed.intro': 'Any site may show the self-check in a frame, free of charge and without asking.',
  'embed.how': 'How to do it',
  'embed.copy': 'Copy these lines into your page:',
  'embed.size':
    'The frame takes a height that fits the screen; what does not fit is scrolled inside it. The height does not change with the answers. If it did, the page around it could guess them.',
  'embed.rules': 'What to know',
  'embed.sandbox': 'No “sandbox” is needed. If your site requires it, allow at least this:',
  'embed.blocked':
    '“Leave quickly” changes the whole page, not only the frame. If your site prevents it, the frame deletes the answers, covers itself and says: “Close this tab”.',
  'embed.policy': 'If your site has a Content Security Policy, add this to it:',
  'embed.copying': 'For the button that copies the sheet to work in the frame, add:',
  'embed.privacy': 'What your site learns',
  'embed.privacyText':
    'Your site receives neither the answers nor the result: only that height, which does not depend on them. Focus, scrolling, the address of the frame and the history tell it nothing either. What it can notice is that someone is using the frame, since when and, if it makes the effort, how often they click in it. Whoever hosts this site may log that the frame was opened, as with any page. Do not put the frame on a page whose address or title reveals the case of the person visiting it.',
  'embed.topics': 'One frame for each article and situation',
  'embed.topicsText':
    'The questions and the result begin with what that page is about; the rest comes after.',
  'nav.embedding': 'Embed in another site',

  'about.contact': 'Write to us',
  'about.noContact': 'This site has no contact address yet.',
  'about.sources': 'Sources',

  'file.asOf': 'Laws read up to {{date}}; they may have changed.',
  'file.source': 'Source: {{name}}, {{pin}}, {{url}} ({{asOf}}).',
  'file.sourceActUndated': 'with no date of reading',
  'file.sourceDate': 'read up to {{date}}; it may have changed',
  'file.sourceUndated': 'page read in a stored copy, with no date of reading',
  'file.cite':
    '{{name}}, {{title}} ({{country}}), {{pin}}, {{wording}}. {{origin}} {{site}}, {{url}}',
  'file.title': '{{name}}, {{title}}, {{pin}} ({{wording}})',
  'file.wording': 'wording {{version}}',
  'file.published': 'published on {{date}}',
  'file.inForceSince': 'in force since {{date}}',
  'file.inForceOn': 'in force on {{date}}',
  'file.inForceUntil': 'in force until {{date}}',
  'file.wasInForceFrom': 'in force from {{date}}',
  'file.notYetInForce': 'not yet in force: it takes effect on {{date}}',
  'file.notInForce': 'no longer in force',
  'file.originConsolidated':
    'Text consolidated and translated by {{site}}, unofficial; not compared with the official gazette. The Spanish text prevails.',
  'file.originSource':
    'Unofficial English rendering, {{provider}}; not compared with the official gazette. The Spanish text prevails.',
  'file.textConsolidated': 'our English translation',
  'file.textOfSource': 'unofficial English rendering',
  'file.citeSummary':
    '{{site}}, summary of: {{name}}, {{title}} ({{country}}), {{pin}}. Not the text of the law. {{url}}',
  'file.citeText': '{{name}}, {{title}} ({{country}}), {{pin}}, {{version}}. {{site}}, {{url}}',
  'file.titleSummary':
    '{{name}}, {{title}}, {{pin}} (summary by {{site}}, not the text of the law)',
  'file.titleText': '{{name}}, {{title}}, {{pin}} ({{version}})',
  'file.state': 'State ({{country}})',
  'file.gazette': 'Official gazette',
  'file.glossary': '{{site}}: {{subject}}',
  'file.feed': '{{site}}: what happened to the law and when. {{title}}',
  'file.licenceLawAlone':
    'The Spanish text is that of an act of the State ({{country}}). We claim no rights in those words. Nor do we say that they may be used freely everywhere: check the law where you are.',
  'file.licenceOwnAlone':
    'You may use what we wrote under Creative Commons Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/). Say that it comes from {{site}}, and say what you changed.',
  'file.licenceLaw':
    'The Spanish text comes from an act of the State ({{country}}). The {{version}} text and its unofficial English rendering are those of the source ({{provider}}); we consolidated the later ones. We claim no rights in those words. Nor do we say that they may be used freely everywhere: check the terms of that source and the law where you are.',
  'file.licenceOwn':
    'You may use what we wrote, including our English translation of the texts after {{version}}, under Creative Commons Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/). Say that it comes from {{site}}, and say what you changed.',

  'cite.title': 'Cite',

  'nav.data': 'Data',
  'data.title': 'Data and downloads',
  'data.intro':
    'The texts, the rules and the glossary of this site, as files to read with a program, to cite or to save. They are made from the same content as the pages.',
  'data.introToRead':
    'The texts and the glossary of this site, as files to read with a program, to cite or to save. They are made from the same content as the pages.',
  'data.standing': 'How far you can rely on them',
  'data.use': 'How they may be used',
  'data.useLaw': 'Words of the law:',
  'data.useOwn': 'Our words:',
  'data.text': 'Text',
  'data.citation': 'Citation',
  'data.current': 'today',
  'data.former': 'replaced',
  'data.deferred': 'enacted; we found nothing to show that it is in force',
  'data.deferredFrom': 'enacted; in force from {{date}}',
  'data.others': 'Other laws and summaries',
  'data.othersNote':
    'Each article has its files at the end of its page, under “Cite”. The whole list is in manifest.json.',
  'data.whole': 'For the whole site',
  'data.many': 'The files of each article are too many for this list: the manifest names them all.',
  'data.tmx': 'aligned sentences, TMX 1.4b',
  'data.jsonld': 'metadata, schema.org in JSON-LD',
  'data.skos': 'glossary, SKOS in JSON-LD',
  'data.atom': 'what happened to the law, Atom',
  'data.rules': 'rules of the self-check, JSON',
  'data.vectors': 'test vectors of the rules, JSON',
  'data.schema': 'schema, JSON Schema',
  'data.manifest': 'manifest: size and SHA-256 of every file',
  'data.examples': 'Examples',
  'data.exampleText': 'Read the text of a sentence in both languages:',
  'data.exampleRoutes': 'See which facts are enough, under the rules, for {{place}}:',
  'data.exampleXml': 'Read a sentence by its identifier in Akoma Ntoso:',
  'data.exampleHash': 'Check that a file is the one the manifest names:',

  'oneFile.title': 'One file to take with you',
  'oneFile.offer':
    'The law with its explanations, what changed, the situations, the glossary, the help and the self-check, in both languages. It opens on a phone or a computer without an internet connection, and can be passed on to someone else.',
  'oneFile.offerToRead':
    'The laws and everything else on this site. It opens on a phone or a computer without an internet connection, and can be passed on to someone else.',
  'oneFile.part': 'It holds the articles that the self-check covers; the others are read online.',
  'oneFile.tooMany':
    'The articles with explanations are too many for this file; they are read online.',
  'oneFile.download': 'Download umbral.html',
  'oneFile.size': '{{size}} · edition {{edition}}',
  'oneFile.kept':
    'The file stays on the device that saves it: whoever uses the device can see it. You can rename it or delete it.',
  'oneFile.is':
    'This is the {{site}} site in one file: it works without an internet connection and sends nothing.',
  'oneFile.former':
    'Of the law as it was, it has the text and what changed; the notes on it are on the site.',
  'oneFile.edition':
    'Edition {{edition}}. Laws read up to {{date}}; they may have changed. There may be a newer edition on the site:',
  'oneFile.printed': 'edition {{edition}}',
  'oneFile.contents': 'Contents',
  'oneFile.all': 'Everything on one long page, to search with the browser or to print',
  'oneFile.online': '(online)',
  'oneFile.missing': 'This file does not have “{{cited}}”.',
  'oneFile.links':
    'The links here lead to another part of this file, except those marked “(online)”. Your answers stay in the self-check until you delete them, leave, or close the file.',
  'oneFile.noSearch': 'The search needs JavaScript. Without it, here are the contents.',
  'oneFile.cannotSearch': 'This browser is too old for the search. Here are the contents.',
  'offline.title': 'Save the site on this device',
  'offline.noScript':
    'The site can be saved on the device for use without a connection, but that needs JavaScript.',
  'offline.unloaded':
    'This part of the page has not loaded. Reload the page to save the site on your device, or to see whether it is saved.',
  'offline.intro':
    'You can save this site on your device to read, search and do the self-check without internet. Nothing is saved unless you ask for it.',
  'offline.introToRead':
    'You can save this site on your device to read and search it without internet. Nothing is saved unless you ask for it.',
  'offline.keep': 'Save on this device (about {{size}})',
  'offline.cost':
    'The files will take up about {{size}}. They are downloaded once, nearly always compressed, so the download uses less data than that. This does not include the files that this page offers for download.',
  'offline.privacy':
    'Anyone who uses or checks this device can see that this site is saved on it. Your answers are never saved. When you open the site with a connection, your browser will ask the server whether there is a new version.',
  'offline.privacyToRead':
    'Anyone who uses or checks this device can see that this site is saved on it. When you open the site with a connection, your browser will ask the server whether there is a new version.',
  'offline.part': 'The articles that the self-check covers are saved; the others are read online.',
  'offline.tooMany':
    'The articles with explanations are too many and are not saved; they are read online.',
  'offline.laws': 'Some of the laws that are only read are left out; they are read online.',
  'offline.doing': 'Saving, files:',
  'offline.wait':
    'Leave this page open until it is done. If something fails, nothing will be left half done.',
  'offline.kept': 'This site is saved on this device.',
  'offline.since': 'Saved on',
  'offline.version': 'Version',
  'offline.newer':
    'There is a new version of this site. Until you choose it, you will keep seeing the saved one, which may be out of date.',
  'offline.update': 'Use the new version',
  'offline.tabs':
    'Only what has changed is downloaded. If you have this site open in other tabs, what you are doing there is not lost. Each tab moves to the new version when you open another page in it.',
  'offline.remove': 'Remove from this device',
  'offline.network':
    'It could not be saved: the connection was cut or the server does not answer. Try again when you have a better connection.',
  'offline.changed':
    'It could not be saved: a file arrived incomplete or is not from this version. The site may be in the middle of an update: reload the page and try again in a few minutes.',
  'offline.space':
    'It could not be saved: the browser has no space for it. Free some space on the device, or leave the private window, and try again.',
  'offline.error':
    'It could not be saved: something failed in this site or in your browser, and it is not the connection or the space. You can go on reading the site with a connection.',
  'offline.nothingLeft': 'Nothing was left half done.',
  'offline.keptNow': 'Done: you can now use this site without a connection.',
  'offline.removed':
    'Everything that was saved has been removed. Your browser history is separate and does not change.',
  'offline.impossible':
    'This browser does not allow the site to be saved here. That happens in some private windows, in old browsers and when the address does not begin with https.',
  'offline.reading':
    'You are seeing the copy saved on your device, and there is a new version of this site.',
  'offline.toOffer': 'See how to use it',
  'offline.damagedTitle': 'This saved page is damaged',
  'offline.damaged':
    'The copy of this page on your device is damaged, and it could not be replaced by an identical one. The other saved pages can still be used. With a connection, open “Use without internet” and choose “Use the new version”; if it is not offered, remove the copy and save it again.',
  'offline.notKeptTitle': 'This file is not saved',
  'offline.notKept':
    'There is no connection, and this file is not among those saved on your device. Open it when you have a connection.',

  'notFound.title': 'This page does not exist',
  'notFound.text': 'The address may be mistyped. You can carry on from here:',
  'choose.title': 'Choose a language',
} as const satisfies Record<keyof typeof es, string>;
