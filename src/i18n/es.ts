/**
 * The interface in Spanish: the master. Words of the law, of categories and of the self-check are
 * content, not here.
 */
export const es = {
  'site.skip': 'Ir al contenido',
  'site.nav': 'Principal',
  'site.language': 'English',
  'site.advice': 'Información sobre la ley, no asesoría legal.',
  'site.unreviewed': 'Ningún {{reviewers}} ha revisado esto todavía.',
  'site.standing': 'No es asesoría legal. Ningún {{reviewers}} lo ha revisado todavía.',
  'site.breadcrumb': 'Usted está en',

  'nav.home': 'Inicio',
  'nav.law': 'La ley',
  'nav.categories': 'Situaciones',
  'nav.selfCheck': 'Mi situación',
  'nav.search': 'Buscar',
  'nav.about': 'Acerca de',
  'nav.method': 'Cómo funciona la comparación',
  'nav.glossary': 'Glosario',
  'nav.help': 'Ayuda',
  'nav.offline': 'Llevar sin internet',
  'nav.licence': 'Licencia',

  'home.checkText':
    'Preguntas sencillas. Sus respuestas no salen de su dispositivo. Puede saltar cualquier pregunta.',
  'home.check': 'Ver mi situación',
  'home.read': 'Leer la ley',
  'home.help': 'Necesito ayuda ahora',
  'home.situations': '¿Qué le pasó?',
  'home.brief': 'La ley de hoy, en breve',
  'home.professionals': 'Para profesionales:',
  'home.cite': 'citar',
  'home.compare': 'comparar con {{former}}',
  'home.embed': 'insertar',
  'home.data': 'datos',
  'picture.and': 'y',
  'picture.or': 'o',

  'works.title': 'Leyes',
  'works.intro':
    'Las leyes de este sitio. La primera se puede leer en los dos idiomas, con explicaciones. De las demás está aquí lo que hace falta para entender la primera.',
  'works.introPlain': 'Las leyes de este sitio.',
  'works.articles_one': '{{count}} artículo',
  'works.articles_other': '{{count}} artículos',
  'works.articles_many': '{{count}} artículos',
  'works.provisions_one': '{{count}} disposición',
  'works.provisions_other': '{{count}} disposiciones',
  'works.provisions_many': '{{count}} disposiciones',
  'works.summary': 'resumen nuestro',
  'works.onlySpanish': 'solo en español',

  'work.others': 'Otras leyes',
  'work.versions': 'Versiones en el tiempo',
  'work.articles': 'Artículos',
  'work.provisions': 'Artículos y disposiciones',
  'work.timeline': 'Qué pasó y cuándo',
  'work.published': 'Publicación: {{date}}',
  'work.verbatim': 'Texto literal',
  'work.consolidated':
    'Texto consolidado por nosotros a partir del texto de {{base}} y de los decretos que lo cambiaron',
  'work.consolidatedText':
    'Texto consolidado: incluye los cambios que le hicieron normas posteriores',
  'work.spanish': 'Texto en español',
  'work.english': 'Texto en inglés',
  'work.source': 'Fuente del texto',

  'text.summary':
    'Es un resumen nuestro, con nuestras palabras: no es el texto de la ley. Ningún {{reviewers}} lo ha revisado todavía.',
  'text.onlySpanish': 'Esta ley está aquí solo en español.',
  'text.inForce': 'Vigente, según lo que leímos hasta el {{read}}',
  'text.read': 'Leída hasta el {{read}}',
  'text.deferred':
    'Esta norma está aprobada, pero no encontramos nada que muestre que ya rige. No la use como ley de hoy.',
  'text.readLater': 'Es la ley como la leímos el {{date}}. Antes de ese día pudo ser distinta.',
  'text.ended': 'Rigió hasta el {{to}}. No la use como ley de hoy.',
  'text.deferredShort': 'no encontramos prueba de que ya rija',
  'text.deferredFromShort': 'regirá desde el {{date}}',
  'text.repealed': 'Este artículo ya no es parte de la ley.',
  'text.repealedBelow': 'Abajo puede leer su texto.',
  'text.repealedOn': 'Derogado desde el {{date}}',
  'text.repealedFrom': 'Se deroga el {{date}}',
  'text.repealedShort': 'derogado',
  'text.repeals': 'Este artículo deja de ser parte de la ley el {{date}}.',
  'text.wordings': 'Otras redacciones',
  'text.situations': 'Situaciones en las que importa',
  'text.paragraph': 'párrafo {{number}}',
  'text.heading': 'título {{number}}',
  'text.table': 'tabla {{number}}',
  'text.note': 'nota {{number}}',
  'text.point': 'punto {{number}} de nuestro resumen',

  'provision.today': 'Hoy',
  'provision.former': '{{version}} (reemplazada)',
  'provision.changes': 'Qué cambió',
  'provision.bilingual': 'Español + English',
  'provision.views': 'Este artículo',
  'provision.since': '{{title}} (desde {{year}}, letra {{letter}})',
  'provision.statusCurrent': 'Vigente desde el {{from}} · leída hasta el {{read}}',
  'provision.statusUnread': 'Vigente desde el {{from}}',
  'provision.changesOn': 'Cambia el {{date}}: vea cómo',
  'provision.statusFormer': 'Rigió hasta el {{to}}',
  'provision.official': 'Texto oficial',
  'provision.sourceIs': 'Fuente: {{name}}',
  'provision.replaced': 'Reemplazada el {{date}}. No la use como ley de hoy.',
  'provision.bannerReplaced':
    'Esta redacción fue reemplazada el {{date}}. No la use como ley de hoy.',
  'provision.bannerDeferred':
    'Esta redacción está aprobada y empieza a regir el {{date}}. Antes de ese día no la use como ley de hoy.',
  'provision.banner': 'Sobre la redacción de {{version}}',
  'provision.mark': 'Marcar los cambios',
  'provision.leftOver': 'Qué más decía en {{version}}',
  'provision.contents': 'En esta página',
  'provision.cases': 'Casos',
  'provision.download': 'Descargar',

  'segment.thenChanged': 'Así decía en {{version}} (reemplazado el {{date}})',
  'segment.thenElsewhere': 'Así decía en {{version}}. {{note}}',
  'segment.thenSame': 'En {{version}} decía lo mismo',
  'segment.thenCut':
    'En el texto de {{version}} (reemplazado el {{date}}) la fuente cortó esta parte',
  'segment.gone': 'Hoy no está en este artículo.',
  'segment.omission': 'Texto cortado.',
  'segment.ofToday': 'texto de hoy',
  'segment.ofElsewhere': 'texto de {{version}}. {{note}}',
  'segment.ofFormer': 'texto de {{version}}, reemplazado',
  'segment.ofVersion': 'texto de {{version}}: {{status}}',
  'segment.copyLink': 'Copiar enlace',
  'segment.copyCitation': 'Copiar cita',
  'segment.copied': 'Copiado',
  'segment.citeCurrent':
    '«{{text}}», {{work}} ({{country}}), {{pin}}, redacción vigente desde el {{from}}; {{url}}; consultado el {{today}}',
  'segment.citeUndated':
    '«{{text}}», {{work}} ({{country}}), {{pin}}, redacción vigente al {{read}}; {{url}}; consultado el {{today}}',
  'segment.citeFormer':
    '«{{text}}», {{work}} ({{country}}), {{pin}}, redacción de {{version}}, que rigió hasta el {{to}}; {{url}}; consultado el {{today}}',
  'segment.byHand':
    'Este navegador no permite copiar. Aquí está el texto, ya seleccionado; cópielo usted:',

  'notes.title': 'Qué significa',
  'notes.plain': 'En palabras simples (no es la ley):',
  'notes.reading': 'Se puede leer de dos maneras:',
  'notes.computed': 'La comparación calcula las dos: por qué',
  'notes.taken': 'En este sitio:',
  'notes.other': 'La otra interpretación:',
  'notes.why': 'Por qué y qué cambiaría:',
  'notes.more': 'La otra interpretación y por qué',
  'notes.translation': 'Traducción:',
  'notes.better': 'mejor:',
  'notes.asOf':
    'Leyes leídas hasta el {{date}}; pueden haber cambiado. Las páginas web se leyeron en copias guardadas sin fecha.',

  'glossary.intro':
    'Las palabras de la ley y de este sitio, en los dos idiomas, con lo que quieren decir y dónde están.',
  'glossary.initials': 'Términos por su inicial',
  'glossary.misleading': 'El inglés de la fuente dice:',
  'glossary.law': 'En la ley',
  'glossary.questions': 'Preguntas',
  'glossary.see': 'Vea también',

  'help.title': 'Quién puede darle ayuda',
  'help.intro':
    'Qué hace cada entidad o línea, cuánto cuesta y qué debe saber antes. Los datos pueden haber cambiado: si un número no responde, pruebe con otro.',
  'help.free':
    'Pida ayuda gratuita antes de ir a una oficina. No pague a quien le prometa papeles o un resultado, y no entregue sus documentos originales.',
  'help.urgent': 'Para llamar ahora',
  'help.urgentNote': 'Llamar a estas líneas es gratuito, según las fuentes que leímos.',
  'help.harm': 'Si alguien le hizo daño, o si nadie cuida a un menor de edad',
  'help.legal': 'Ayuda legal gratuita',
  'help.state': 'Autoridades',
  'help.international': 'Su consulado y organismos internacionales',
  'help.call': 'Llamar al {{phone}}',
  'help.limits': 'Qué debe saber',
  'help.cost': 'Costo',
  'help.hours': 'Horario y contacto',
  'help.site': 'Sitio',
  'help.sources': 'De dónde y de cuándo es esto',
  'help.notOffice': 'Este sitio no es una oficina y no recibe casos.',
  'help.compare': 'Si quiere saber qué dice la ley de su situación:',

  'category.terms': 'Términos del glosario',

  'check.embedded': 'Ver mi situación',
  'check.embeddedText': 'Se abre aquí mismo. Sus respuestas no salen de su dispositivo.',
  'check.frame': 'Autoevaluación',

  'changes.title': 'Qué cambió en {{year}}',
  'changes.now': 'Desde el {{from}} (la ley de hoy)',
  'changes.marked': 'Las frases que cambiaron',
  'changes.markedIn': 'Las frases que cambiaron en {{year}}',
  'changes.key': 'Tachado: lo que se quitó. Subrayado: lo que se puso.',
  'changes.readings': 'De qué maneras se puede leer',
  'changes.deferred': 'Aprobada; no encontramos prueba de que ya rija',
  'changes.deferredFrom': 'Aprobada; rige desde el {{date}}',
  'changes.gone': 'Ya no está en este artículo.',
  'changes.same': 'Lo que no cambió',
  'changes.new': 'No estaba en el texto de {{version}} que tenemos.',

  'cites.asOf_one': 'Fuente, leída hasta el {{date}} (puede haber cambiado):',
  'cites.asOf_many': 'Fuentes, leídas hasta el {{date}} (pueden haber cambiado):',
  'cites.asOf_other': 'Fuentes, leídas hasta el {{date}} (pueden haber cambiado):',
  'cites.actUndated_one': 'Fuente, sin fecha de lectura:',
  'cites.actUndated_many': 'Fuentes, sin fecha de lectura:',
  'cites.actUndated_other': 'Fuentes, sin fecha de lectura:',
  'cites.undated_one': 'Página leída en una copia guardada, sin fecha de lectura:',
  'cites.undated_many': 'Páginas leídas en copias guardadas, sin fecha de lectura:',
  'cites.undated_other': 'Páginas leídas en copias guardadas, sin fecha de lectura:',

  'bilingual.title': 'Español e inglés, frase por frase',
  'bilingual.es': 'Español (el que vale)',
  'bilingual.en': 'English (unofficial)',
  'bilingual.then': 'Los dos idiomas en {{version}} (reemplazada)',
  'bilingual.now': 'Los dos idiomas hoy',
  'bilingual.none': 'Sin texto en este idioma',

  'categories.title': 'Situaciones',
  'categories.intro':
    'Cada página dice qué menciona la ley de hoy, qué puede hacer usted y quién puede darle ayuda.',
  'categories.who': 'Quién es usted',
  'categories.where': 'Dónde está usted',
  'categories.ask': 'Qué puede pedir',
  'categories.gives': 'Qué permite, y qué pueden hacer las autoridades',
  'category.status': 'Vigente desde el {{from}} · leída hasta el {{read}}; puede haber cambiado.',
  'category.statusUndated': 'Vigente, según lo que leímos hasta el {{read}}; puede haber cambiado.',
  'category.statusUnread': 'Vigente desde el {{from}}; puede haber cambiado.',
  'category.consolidated': 'Texto consolidado por nosotros.',
  'category.moreLaw': 'Más frases de la ley de hoy',
  'category.laws': 'De esto tratan hoy, en resúmenes nuestros:',
  'category.now': 'La ley de hoy dice',
  'category.steps': 'Qué puede hacer',
  'category.unclear': 'Qué no está claro',
  'category.more': 'Más detalles',
  'category.before': 'Qué decía en {{former}}',
  'category.earlier': 'Qué decía antes',
  'category.related': 'Situaciones relacionadas',

  'search.title': 'Buscar',
  'search.label': '¿Qué quiere saber?',
  'search.hint': 'Por ejemplo: {{examples}}',
  'search.submit': 'Buscar',
  'search.situation': 'Para su situación',
  'search.law': 'La ley de hoy',
  'search.reference': 'Palabras y lugares de ayuda',
  'search.count_one': '{{count}} resultado',
  'search.count_many': '{{count}} resultados',
  'search.count_other': '{{count}} resultados',
  'search.nothing': 'No encontramos nada sobre «{{query}}»',
  'search.nothingText':
    '{{about}} Pruebe con otras palabras, mire las situaciones, o llame gratis y pregunte.',
  'search.nothingTextAlone': '{{about}} Pruebe con otras palabras.',
  'search.closest': 'Ver lo que más se parece ({{number}})',
  'search.missing': 'Este sitio no tiene «{{cited}}».',
  'search.holdsTexts':
    'Del {{work}} tiene: {{provisions}}. También tiene resúmenes de otros artículos y leyes. Abajo está lo que dice de lo demás que usted escribió.',
  'search.holds':
    'Del {{work}} tiene: {{provisions}}. Abajo está lo que dice de lo demás que usted escribió.',
  'search.failed':
    'El buscador no se pudo cargar. Revise su conexión y presione «Buscar» para probar otra vez.',
  'search.blocked':
    'Este navegador no permite que el buscador funcione (le falta WebAssembly, o está desactivado por seguridad). Pruebe con otro navegador.',
  'search.withoutWebAssembly':
    'Solo se muestran las respuestas más frecuentes: este navegador no permite buscar en todos los textos (le falta WebAssembly, o está desactivado por seguridad). Para buscar en todos, pruebe con otro navegador.',
  'search.lost':
    'No se pudieron cargar todos los resultados. Presione «Buscar» para probar otra vez.',
  'search.otherLanguageFailed':
    'No se pudo buscar en los textos en inglés. Presione «Buscar» para probar otra vez.',
  'search.byIntent':
    'Algunos resultados no contienen sus palabras: responden a preguntas parecidas a la suya.',
  'search.unloaded': 'El buscador no se ha cargado. Vuelva a cargar la página.',
  'search.below': 'La ley se puede leer igual: más abajo están las situaciones y el glosario.',
  'search.belowNothing': 'La ley se puede leer igual.',
  'search.loading': 'Buscando…',
  'search.noScript':
    'El buscador necesita JavaScript. Sin él, puede llegar a cada frase desde las situaciones o desde el texto de la ley.',
  'search.noScriptLaw':
    'El buscador necesita JavaScript. Sin él, puede llegar a cada frase desde el texto de la ley.',
  'search.formerly': '{{title}} (hasta {{year}}, letra {{letter}})',
  'search.earlier': 'Redacción de {{versions}} ({{number}})',
  'search.otherLanguage': 'En inglés ({{number}})',
  'search.predecessor': 'Así decía en {{version}}',
  'search.source': 'Fuente: {{name}}',
  'search.addedTerms': 'También se busca:',
  'search.drop': 'Quitar «{{words}}»',
  'search.corrected': 'Se buscó «{{found}}» en lugar de «{{typed}}».',
  'search.unknownWords': 'No está en este sitio: «{{words}}». Se buscó lo demás.',
  'search.filters': 'Filtros',
  'search.all': 'Todo',
  'search.kind': 'Tipo',
  'search.kindLaw': 'La ley',
  'search.kindCategory': 'Situaciones',
  'search.kindTerm': 'Glosario',
  'search.kindHelp': 'Quién puede darle ayuda',
  'search.kindPage': 'Otras páginas',
  'search.work': 'Ley',
  'search.version': 'Redacción',
  'search.provision': 'Artículo',
  'search.category': 'Situación',
  'search.more': 'Mostrar más',

  'method.title': 'Cómo funciona la comparación',

  'check.title': 'Autoevaluación',
  'check.heading': 'Compare su situación con la ley',
  'check.yes': 'Sí',
  'check.no': 'No',
  'check.unsure': 'No sé o prefiero no decirlo',
  'check.next': 'Continuar',
  'check.back': 'Atrás',
  'check.review': 'Revisar mis respuestas',
  'check.clear': 'Borrar mis respuestas',
  'check.leave': 'Salir rápido',
  'check.progress': 'Pregunta {{number}} · faltan {{left}} como máximo',
  'check.progressOne': 'Pregunta {{number}} · falta 1 como máximo',
  'check.progressLast': 'Pregunta {{number}} · es la última',
  'check.soFar': 'Ver el resultado hasta ahora',
  'check.why': 'Por qué se pregunta',
  'check.result': 'Lo que dice la ley de sus respuestas',
  'check.headline.covered': 'La ley de hoy menciona un caso como el suyo',
  'check.headline.arguable': 'Depende de cómo se lea la ley',
  'check.headline.open': 'Todavía no se puede decir',
  'check.headline.not-covered': 'La ley no menciona lo que respondió; puede haber otros caminos',
  'check.readUntil': 'Ley leída hasta el {{date}}. Decide la autoridad.',
  'check.openWhy': 'Depende de algo que no sabemos o que no le preguntamos.',
  'check.because': 'Por lo que respondió:',
  'check.becauseMore': 'Las demás respuestas que cuentan',
  'check.noticeMore': 'Leer más',
  'check.ways': 'Qué dice la ley de cada camino',
  'check.refuge': 'Refugio o asilo',
  'check.refugeAsk': 'Pregunte por el refugio o, si el motivo es político, por el asilo.',
  'check.refugeApplicant': 'Usted ya lo pidió y espera la decisión final.',
  'check.refugeRecognised':
    'Ya se lo reconocieron. Pregunte antes de pedir o aceptar otra residencia.',
  'check.notAsked': 'No le preguntamos por {{number}} situaciones más.',
  'check.notAskedOne': 'No le preguntamos por una situación más.',
  'check.unasked': 'No se lo preguntamos:',
  'check.reasons': 'Por qué, con las palabras de la ley',
  'check.advisers': 'Para quien asesora: texto de {{former}}',
  'check.allShown':
    'Si lee esta línea, su programa muestra aquí todo lo que este sitio puede decir a cualquier persona. No es el resultado de sus respuestas: nada de lo que sigue habla de usted. Para ver su resultado, abra esta página con otro navegador.',
  'check.resultIntro':
    'Esto compara sus respuestas con las palabras de la ley. No es una decisión: decide la autoridad.',
  'check.now': 'La ley de hoy',
  'check.nowNote':
    'Redacción vigente desde el {{from}}, leída hasta el {{read}}; puede haber cambiado.',
  'check.todo': 'Qué hacer ahora',
  'check.then': 'La redacción de {{former}}',
  'check.thenNote': 'Texto original, literal. Rigió hasta el {{until}}.',
  'check.thenConsolidated': 'Texto consolidado por nosotros. Rigió hasta el {{until}}.',
  'check.covered': 'La ley menciona un caso así',
  'check.arguable': 'Depende de cómo se lea la ley',
  'check.open': 'Todavía no se puede decir',
  'check.not-covered': 'La ley no menciona lo que respondió',
  'check.former.covered': 'La ley mencionaba un caso así',
  'check.former.arguable': 'Dependía de cómo se leyera la ley',
  'check.former.not-covered': 'La ley no mencionaba lo que respondió',
  'check.power': 'Es un poder de las autoridades',
  'check.decisive': 'Se apoya en esto:',
  'check.failing': 'Lo que no coincidió:',
  'check.missing': 'Lo que falta saber o no le preguntamos:',
  'check.readings': 'Se puede leer de más de una manera:',
  'check.strong': 'interpretación más firme',
  'check.weak': 'interpretación defendible',
  'check.would': 'Con esta interpretación:',
  'check.shared':
    'Todavía no se sabe cuál de los casos posibles es el suyo, pero al menos una de estas partes lo menciona.',
  'check.notices': 'Tenga en cuenta',
  'check.unloaded':
    'Esta página no se ha cargado del todo. Vuelva a cargarla, o siga así: aquí están todas las preguntas, y el resultado, más abajo, cambia con cada respuesta.',
  'check.noScript':
    'Sin JavaScript, aquí están todas las preguntas. Responda a las que quiera: el resultado, más abajo, cambia con cada respuesta. Da menos explicaciones que con JavaScript. Si no cambia, su navegador es antiguo; las mismas reglas se leen en',
  'check.leaveKeeps':
    'Mientras sea así, «Salir rápido» no borra sus respuestas, y con el botón Atrás del navegador se pueden volver a ver: antes de salir, presione «Borrar mis respuestas», al final de la página.',
  'check.frameOnly':
    'Dentro de otra página, la autoevaluación necesita JavaScript y un navegador que no sea muy antiguo: sin eso, la página de alrededor podría notar en qué pregunta está usted. Ábrala en su propia pestaña:',
  'check.choose': 'Elija una respuesta.',
  'check.error': 'Falta una respuesta. «No sé o prefiero no decirlo» también lo es.',
  'check.shift2': 'Presione Shift (mayúsculas) dos veces más para salir.',
  'check.shift1': 'Presione Shift (mayúsculas) una vez más para salir.',
  'check.more': 'Responder más preguntas',
  'check.fewer': 'Una pregunta ya no hace falta.',
  'check.reviewing': 'Sus respuestas',
  'check.reviewText':
    'Puede cambiar cualquiera. Si con el cambio una pregunta deja de hacer falta, desaparece; si hace falta otra, se la hacemos después.',
  'check.full': 'Revisar todos los casos',
  'check.fullNote':
    'Para quien asesora: pregunta todo lo que puede importar a cualquier caso de las dos redacciones, incluida la de {{former}}.',
  'check.close': 'No se pudo cambiar la página desde aquí, o tarda. Cierre esta pestaña.',
  'check.panel': 'La ley, mientras responde',
  'check.panelNow': 'Redacción de hoy. Cada frase marcada dice cómo queda con sus respuestas.',
  'check.panelThen': 'Redacción de {{former}}, literal',
  'check.minor': 'Si usted tiene menos de 18 años, primero hable con alguien.',
  'check.minorGoOn': 'Si quiere, puede seguir aquí: no le preguntaremos si alguien le hizo daño.',
  'check.routes': 'Cualquiera de estas líneas basta para que la ley mencione el caso:',
  'check.tabs':
    'Los enlaces de aquí abren otra pestaña, para no perder sus respuestas. «Salir rápido» no cierra esa otra pestaña.',
  'check.noticesAll': 'Según su caso:',
  'state.met': '✓ coincide',
  'state.not-met': '– no coincide',
  'state.depends': '≈ depende de la interpretación',
  'state.unknown': '? no se sabe',
  'state.not-asked': '· sin respuesta',
  'print.on': 'Impreso el',
  'sheet.intro':
    'Para mostrarla a quien le dé ayuda. No lleva su nombre. Otra persona puede encontrar el papel: incluya sus respuestas solo si es seguro para usted.',
  'sheet.save': 'Guardar o imprimir mi hoja',
  'sheet.saveNote':
    'Una página en los dos idiomas, sin su nombre. Aunque no incluya sus respuestas, quien la lea puede adivinar su situación: guárdela en un lugar seguro.',
  'sheet.more': 'Ver, copiar o completar mi hoja',
  'sheet.withAnswers': 'Incluir mis respuestas',
  'sheet.print': 'Imprimir o guardar',
  'sheet.copy': 'Copiar como texto',
  'sheet.copyField': 'Este es el texto. Selecciónelo y cópielo:',
  'sheet.title': 'Lo que dice la ley: {{work}}, {{provisions}} ({{country}})',
  'sheet.date': 'Fecha de esta hoja:',
  'sheet.answers': 'Respuestas de la persona («usted» es quien respondió)',
  'check.start': 'Empezar',
  'check.before': 'Antes de empezar',
  'check.length':
    'Son {{questions}} preguntas como máximo, casi siempre menos: unos {{minutes}} minutos si las responde todas.',
  'check.language':
    'En el otro idioma se empieza de nuevo: sus respuestas no pasan de un idioma al otro.',

  'method.intro':
    'La comparación no adivina. Aplica las palabras de la ley a sus respuestas, en la redacción de hoy y en la de {{former}}. Usa cada una de las interpretaciones que están más abajo. Aquí están las reglas, las tablas de decisión y cómo se calcula cada resultado cuando una frase se puede entender de más de una manera.',
  'method.verdicts': 'Cuatro resultados',
  'method.covered':
    'La ley menciona el caso con todas las interpretaciones calculadas, y pase lo que pase con lo que no se sabe.',
  'method.arguable': 'Todo lo que importa se sabe, pero las interpretaciones no coinciden.',
  'method.open': 'Falta saber algo que puede cambiar el resultado.',
  'method.not-covered':
    'La ley no menciona el caso con ninguna interpretación calculada, pase lo que pase con lo que no se sabe.',
  'method.unknown': 'No saber algo, o preferir no decirlo, nunca cuenta como un no.',
  'method.routes': 'Cuándo menciona la ley un caso',
  'method.routesIntro':
    'Con una sola de estas líneas, la ley ya menciona el caso; decide la autoridad. Salen de las mismas reglas que usa la autoevaluación.',
  'method.under': 'solo con esta interpretación:',
  'method.picture':
    'Las situaciones que menciona y lo que permite si la autoridad otorga la residencia, según la interpretación más firme',
  'method.readings': 'Las interpretaciones',
  'method.readingsIntro':
    'Estas son las interpretaciones que la comparación calcula. En otros pasajes dudosos toma una sola; cuál y por qué está junto al texto de la ley.',
  'method.questions': 'Las preguntas y las palabras en que se apoyan',
  'method.review':
    'Solo importa para el texto de {{former}}. Con JavaScript, se pregunta solo en «Revisar todos los casos».',
  'method.examples': 'Ejemplos',
  'method.table': 'Tabla de decisión',
  'method.result': 'Resultado',
  'method.noAnswers': 'Sin ninguna respuesta.',
  'method.coverageKey':
    'Aquí está todo ese texto. Subrayado simple: lo que debe cumplirse. Doble: lo que resulta. Punteado: de quién se trata o con qué fuerza se dice. En gris: las palabras de enlace.',
  'method.coverage': 'Cobertura del texto',
  'method.coverageText':
    '{{version}}: el {{percent}} % de las palabras operativas está en una frase marcada o en la lista de palabras de enlace.',

  'embed.title': 'Insertar la autoevaluación en otro sitio',
  'embed.intro':
    'Cualquier sitio puede mostrar la autoevaluación en un marco, gratis y sin pedir permiso.',
  'embed.how': 'Cómo se hace',
  'embed.copy': 'Copie estas líneas en su página:',
  'embed.size':
    'El marco toma un alto que cabe en la pantalla; lo que no cabe se desplaza dentro de él. El alto no cambia con las respuestas: si cambiara, la página de alrededor podría adivinarlas.',
  'embed.rules': 'Lo que conviene saber',
  'embed.sandbox': 'No hace falta «sandbox». Si su sitio lo exige, permita al menos esto:',
  'embed.blocked':
    '«Salir rápido» cambia toda la página, no solo el marco. Si su sitio lo impide, el marco borra las respuestas, se cubre y dice: «Cierre esta pestaña».',
  'embed.policy': 'Si su sitio tiene una política de contenidos, agregue a ella:',
  'embed.copying': 'Para que el botón de copiar la hoja funcione en el marco, agregue:',
  'embed.privacy': 'Qué sabe su sitio',
  'embed.privacyText':
    'Su sitio no recibe las respuestas ni el resultado: solo ese alto, que no depende de ellas. Tampoco le dicen nada el foco, el desplazamiento, la dirección del marco ni el historial. Lo que sí puede notar es que alguien usa el marco, desde cuándo y, si se esfuerza, cuántas veces hace clic en él. Quien aloja este sitio puede registrar que se abrió el marco, como con cualquier página. No ponga el marco en una página cuya dirección o título revele el caso de quien la visita.',
  'embed.topics': 'Un marco para cada artículo y situación',
  'embed.topicsText':
    'Las preguntas y el resultado empiezan por lo que trata esa página; lo demás viene después.',
  'nav.embedding': 'Insertar en otro sitio',

  'about.contact': 'Escríbanos',
  'about.noContact': 'Este sitio aún no tiene una dirección de contacto.',
  'about.sources': 'Fuentes',

  'file.asOf': 'Leyes leídas hasta el {{date}}; pueden haber cambiado.',
  'file.source': 'Fuente: {{name}}, {{pin}}, {{url}} ({{asOf}}).',
  'file.sourceActUndated': 'sin fecha de lectura',
  'file.sourceDate': 'leída hasta el {{date}}; puede haber cambiado',
  'file.sourceUndated': 'página leída en una copia guardada, sin fecha de lectura',
  'file.cite':
    '{{name}}, {{title}} ({{country}}), {{pin}}, {{wording}}. {{origin}} {{site}}, {{url}}',
  'file.title': '{{name}}, {{title}}, {{pin}} ({{wording}})',
  'file.wording': 'redacción {{version}}',
  'file.published': 'publicada el {{date}}',
  'file.inForceSince': 'vigente desde el {{date}}',
  'file.inForceOn': 'vigente al {{date}}',
  'file.inForceUntil': 'que rigió hasta el {{date}}',
  'file.wasInForceFrom': 'que rigió desde el {{date}}',
  'file.notYetInForce': 'aún no vigente: regirá desde el {{date}}',
  'file.notInForce': 'ya no vigente',
  'file.originConsolidated':
    'Texto consolidado por {{site}}; no se ha cotejado con el diario oficial.',
  'file.originSource':
    'Texto en español según la {{provider}}; no se ha cotejado con el diario oficial.',
  'file.textConsolidated': 'texto consolidado en español',
  'file.textOfSource': 'texto en español',
  'file.citeSummary':
    '{{site}}, resumen de: {{name}}, {{title}} ({{country}}), {{pin}}. No es el texto de la ley. {{url}}',
  'file.citeText': '{{name}}, {{title}} ({{country}}), {{pin}}, {{version}}. {{site}}, {{url}}',
  'file.titleSummary':
    '{{name}}, {{title}}, {{pin}} (resumen de {{site}}, no es el texto de la ley)',
  'file.titleText': '{{name}}, {{title}}, {{pin}} ({{version}})',
  'file.state': 'Estado ({{country}})',
  'file.gazette': 'Diario oficial',
  'file.glossary': '{{site}}: {{subject}}',
  'file.feed': '{{site}}: qué pasó con la ley y cuándo. {{title}}',
  'file.licenceLawAlone':
    'El texto en español es el de un acto del Estado ({{country}}). No reclamamos ningún derecho sobre esas palabras ni decimos que se puedan usar libremente en todas partes: mire la ley del lugar.',
  'file.licenceOwnAlone':
    'Lo que escribimos se puede usar con la licencia Creative Commons Atribución 4.0 (https://creativecommons.org/licenses/by/4.0/): diga que viene de {{site}} y qué cambió.',
  'file.licenceLaw':
    'El texto en español es el de un acto del Estado ({{country}}). El de {{version}} y su versión no oficial en inglés son los de la fuente ({{provider}}); los posteriores los consolidamos nosotros. No reclamamos ningún derecho sobre esas palabras ni decimos que se puedan usar libremente en todas partes: mire las condiciones de esa fuente y la ley del lugar.',
  'file.licenceOwn':
    'Lo que escribimos, también la traducción al inglés de los textos posteriores a {{version}}, se puede usar con la licencia Creative Commons Atribución 4.0 (https://creativecommons.org/licenses/by/4.0/): diga que viene de {{site}} y qué cambió.',

  'cite.title': 'Citar',

  'nav.data': 'Datos',
  'data.title': 'Datos y descargas',
  'data.intro':
    'Los textos, las reglas y el glosario de este sitio, como archivos para leer con un programa, citar o guardar. Salen del mismo contenido que las páginas.',
  'data.introToRead':
    'Los textos y el glosario de este sitio, como archivos para leer con un programa, citar o guardar. Salen del mismo contenido que las páginas.',
  'data.standing': 'Qué valor tienen',
  'data.use': 'Cómo se pueden usar',
  'data.useLaw': 'Palabras de la ley:',
  'data.useOwn': 'Palabras nuestras:',
  'data.text': 'Texto',
  'data.citation': 'Cita',
  'data.current': 'hoy',
  'data.former': 'reemplazado',
  'data.deferred': 'aprobado; no encontramos prueba de que ya rija',
  'data.deferredFrom': 'aprobado; rige desde el {{date}}',
  'data.others': 'Otras leyes y resúmenes',
  'data.othersNote':
    'Cada artículo tiene sus archivos al final de su página, en «Citar». La lista completa está en manifest.json.',
  'data.whole': 'De todo el sitio',
  'data.many':
    'Los archivos de cada artículo son demasiados para esta lista: el manifiesto los nombra todos.',
  'data.tmx': 'frases alineadas, TMX 1.4b',
  'data.jsonld': 'metadatos, schema.org en JSON-LD',
  'data.skos': 'glosario, SKOS en JSON-LD',
  'data.atom': 'qué pasó con la ley, Atom',
  'data.rules': 'reglas de la autoevaluación, JSON',
  'data.vectors': 'casos de prueba de las reglas, JSON',
  'data.schema': 'esquema, JSON Schema',
  'data.manifest': 'manifiesto: tamaño y SHA-256 de cada archivo',
  'data.examples': 'Ejemplos',
  'data.exampleText': 'Leer el texto de una frase en los dos idiomas:',
  'data.exampleRoutes': 'Ver qué hechos bastan, según las reglas, para el {{place}}:',
  'data.exampleXml': 'Leer una frase por su identificador en Akoma Ntoso:',
  'data.exampleHash': 'Comprobar que un archivo es el que dice el manifiesto:',

  'oneFile.title': 'Un solo archivo para llevar',
  'oneFile.offer':
    'La ley con sus explicaciones, lo que cambió, las situaciones, el glosario, la ayuda y la autoevaluación, en los dos idiomas. Se abre en un celular o una computadora sin conexión a internet, y se puede pasar a otra persona.',
  'oneFile.offerToRead':
    'Las leyes y lo demás de este sitio. Se abre en un celular o una computadora sin conexión a internet, y se puede pasar a otra persona.',
  'oneFile.part':
    'Lleva los artículos que se pueden comprobar en la autoevaluación; los demás se leen en internet.',
  'oneFile.tooMany':
    'Los artículos con explicaciones son demasiados para este archivo: se leen en internet.',
  'oneFile.download': 'Descargar umbral.html',
  'oneFile.size': '{{size}} · edición {{edition}}',
  'oneFile.kept':
    'El archivo queda en el dispositivo que lo guarda: quien use ese dispositivo puede verlo. Puede cambiarle el nombre o borrarlo.',
  'oneFile.is':
    'Esto es el sitio {{site}} en un solo archivo: funciona sin conexión a internet y no envía nada.',
  'oneFile.former':
    'De la ley de antes lleva el texto y lo que cambió; las notas sobre ella están en el sitio.',
  'oneFile.edition':
    'Edición {{edition}}. Leyes leídas hasta el {{date}}; pueden haber cambiado. Puede haber una edición más nueva en el sitio:',
  'oneFile.printed': 'edición {{edition}}',
  'oneFile.contents': 'Contenido',
  'oneFile.all': 'Todo seguido, para buscar con el navegador o imprimir',
  'oneFile.online': '(en internet)',
  'oneFile.missing': 'Este archivo no tiene «{{cited}}».',
  'oneFile.links':
    'Los enlaces de aquí llevan a otra parte de este archivo, salvo los que dicen «(en internet)». Sus respuestas siguen en la autoevaluación hasta que las borre, salga o cierre el archivo.',
  'oneFile.noSearch': 'El buscador necesita JavaScript. Sin él, aquí está el contenido.',
  'oneFile.cannotSearch':
    'Este navegador es demasiado antiguo para el buscador. Aquí está el contenido.',
  'offline.title': 'Guardar el sitio en este dispositivo',
  'offline.noScript':
    'El sitio se puede guardar en el dispositivo para usarlo sin conexión, pero eso necesita JavaScript.',
  'offline.unloaded':
    'Esta parte de la página no se ha cargado. Vuelva a cargar la página para guardar el sitio en su dispositivo, o para ver si está guardado.',
  'offline.intro':
    'Puede guardar este sitio en su dispositivo para leer, buscar y hacer la autoevaluación sin internet. No se guarda nada si usted no lo pide.',
  'offline.introToRead':
    'Puede guardar este sitio en su dispositivo para leer y buscar sin internet. No se guarda nada si usted no lo pide.',
  'offline.keep': 'Guardar en este dispositivo (unos {{size}})',
  'offline.cost':
    'Los archivos ocuparán unos {{size}}. Se descargan una vez, casi siempre comprimidos, así que la descarga gasta menos datos que eso. No se incluyen los archivos que esta página ofrece para descargar.',
  'offline.privacy':
    'Quien use o revise este dispositivo puede ver que este sitio está guardado. Sus respuestas no se guardan nunca. Cuando usted abra el sitio con conexión, su navegador preguntará al servidor si hay una versión nueva.',
  'offline.privacyToRead':
    'Quien use o revise este dispositivo puede ver que este sitio está guardado. Cuando usted abra el sitio con conexión, su navegador preguntará al servidor si hay una versión nueva.',
  'offline.part':
    'Se guardan los artículos que se pueden comprobar en la autoevaluación; los demás se leen en internet.',
  'offline.tooMany':
    'Los artículos con explicaciones son demasiados y no se guardan: se leen en internet.',
  'offline.laws': 'Quedan fuera algunas de las leyes que aquí solo se leen; se leen en internet.',
  'offline.doing': 'Guardando, archivos:',
  'offline.wait':
    'Deje esta página abierta hasta que termine. Si algo falla, no quedará nada a medias.',
  'offline.kept': 'Este sitio está guardado en este dispositivo.',
  'offline.since': 'Guardado el',
  'offline.version': 'Versión',
  'offline.newer':
    'Hay una versión nueva de este sitio. Mientras no la elija, seguirá viendo la guardada, que puede estar desactualizada.',
  'offline.update': 'Usar la versión nueva',
  'offline.tabs':
    'Solo se descarga lo que cambió. Si tiene este sitio abierto en otras pestañas, lo que esté haciendo allí no se pierde. Cada una pasa a la versión nueva cuando usted abre otra página en ella.',
  'offline.remove': 'Quitar de este dispositivo',
  'offline.network':
    'No se pudo guardar: se cortó la conexión o el servidor no responde. Vuelva a intentarlo cuando tenga mejor conexión.',
  'offline.changed':
    'No se pudo guardar: un archivo llegó incompleto o no es de esta versión. Quizá el sitio se está actualizando: vuelva a cargar la página e inténtelo dentro de unos minutos.',
  'offline.space':
    'No se pudo guardar: el navegador no da espacio. Libere espacio en el dispositivo, o salga de la ventana privada, e inténtelo otra vez.',
  'offline.error':
    'No se pudo guardar: algo falló en este sitio o en su navegador, y no es por la conexión ni por el espacio. Puede seguir leyendo el sitio con conexión.',
  'offline.nothingLeft': 'No quedó nada a medias.',
  'offline.keptNow': 'Listo: ya puede usar este sitio sin conexión.',
  'offline.removed':
    'Se quitó todo lo que estaba guardado. El historial de su navegador es aparte y no cambia.',
  'offline.impossible':
    'Este navegador no permite guardar el sitio aquí. Pasa en algunas ventanas privadas, en navegadores antiguos y cuando la dirección no empieza por https.',
  'offline.reading':
    'Está viendo la copia guardada en su dispositivo, y hay una versión nueva de este sitio.',
  'offline.toOffer': 'Ver cómo usarla',
  'offline.damagedTitle': 'Esta página guardada está dañada',
  'offline.damaged':
    'La copia de esta página que hay en su dispositivo está dañada, y no se pudo reemplazar por una igual. Las demás páginas guardadas se pueden seguir usando. Con conexión, abra «Llevar sin internet» y elija «Usar la versión nueva»; si no aparece, quite la copia y guárdela otra vez.',
  'offline.notKeptTitle': 'Este archivo no está guardado',
  'offline.notKept':
    'No hay conexión, y este archivo no es parte de lo que se guarda en su dispositivo. Ábralo cuando tenga conexión.',

  'notFound.title': 'Esta página no existe',
  'notFound.text': 'La dirección puede estar mal escrita. Desde aquí puede seguir:',
  'choose.title': 'Elija un idioma',
} as const;
