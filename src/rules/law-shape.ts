/** The facts that rest on each phrase of the law, by the id of the phrase, in the order of the text. */
export type FactsByPhrase<Fact extends string> = Readonly<
  Record<string, readonly [Fact, ...Fact[]]>
>;
