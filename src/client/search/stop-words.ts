const spanish =
  'a al ante aqui aca como con cual cuando cuanto cuantos cuantas cada d de del desde donde ' +
  'el ella ellos en entre es esa ese eso esta este esto estos estan estoy fue fui ha han has ' +
  'hay he la las le les lo los me mi mis mas muy nos o os para pero por porque pues q que qué ' +
  'quien se ser si sobre son soy su sus tambien te todo todos todas toda tu tus u un una uno ' +
  'unos unas y ya yo ellas nosotros usted ustedes cuya hasta hacia segun tras durante ' +
  'mientras x xq pq vs versus aunque tampoco ademas entonces asi porq';
const english =
  'a about am an and any are as at be been being by can could d did do does doing for from ' +
  'had has have he her here him his how i if in into is it its just may me might must my of ' +
  'on or our ours out over own she should so some such than that the their them then there ' +
  'these they this those to too up us very was we were what when where which while who whose ' +
  'why will with would you your yours im ive all also because every each only until during ' +
  'whether though although however maybe';

/** Stop words of both languages. */
export const stopWords: ReadonlySet<string> = new Set(`${spanish} ${english}`.split(' '));

// Words around what a query is about: verbs of coming, wanting and being able, the country, the
// reader, and the law, which every page is about.
const lowSignal =
  'peru peruano peruana pais paises lugar quiero quieres quiere querer queria necesito ' +
  'necesita puedo puede pueden puedes podria podemos poder tengo tiene tienen tenia tenemos ' +
  'tener hago hace hacer haga haciendo hice voy va van ir vamos vine vino venir vengo llegue ' +
  'llegar llego llegamos vivo vivir vive estar estaba estaban estuve sigo seguir sigue quedo ' +
  'quedar quede quedarme pasa paso pasar pase digo dice dicen decir dijo saber sabe se sabes ' +
  'conozco conocer dar dan da dieron doy dio vez veces ahora hoy ayer luego despues antes ' +
  'todavia aun siempre nunca nada algo alguien alguna algun persona personas gente familia ' +
  'familiar amigo amiga esposa mama papa padre madre hermano hermana primo prima tio tia ' +
  'senor senora cosa caso forma manera tema bien mal bueno buena favor hola gracias ano anos ' +
  'dia dias mes meses semana mucho mucha muchos poco otra otro otros mismo misma debo debe ' +
  'deben deberia creo hablar busco buscar encuentro encontrar vida casa tal haitiano haitiana ' +
  'haitianos haitianas venezolano venezolana venezolanos venezolanas cubano cubana cubanos ' +
  'cubanas colombiano colombiana colombianos colombianas ecuatoriano ecuatoriana clienta ' +
  'cliente no sin ninguna ninguno mundo parte toca falta pagina web sitio entiendo entiende ' +
  'diferencia alcance concepto definicion significa ley leyes ' +
  'peruvian country place want wants wanted need needs needed get gets got getting go goes ' +
  'going went come comes came coming know knows tell tells say says said make makes made ' +
  'making take takes took see let like think ask asks asking asked now today yesterday later ' +
  'after before still yet always never ever nothing something someone anybody person people ' +
  'family friend wife mother father mom dad brother sister cousin uncle aunt thing case way ' +
  'kind well good bad please hello thanks year years day days month week much many lot few ' +
  'other another same also back home house live lives living lived staying new old big little ' +
  'lil two three first site website page without under put counts count lima dont cant wont ' +
  'isnt didnt doesnt whats client clients understand difference scope concept definition ' +
  'really law laws';

/** Words that are searched only where a query has no others. */
export const lowSignalWords: ReadonlySet<string> = new Set(lowSignal.split(' '));
