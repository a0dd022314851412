// json-logic-js has no types of its own. These are the parts that the tests use.
declare module 'json-logic-js' {
  const jsonLogic: {
    /** Evaluates a condition over data. */
    apply(logic: unknown, data: unknown): unknown;
  };
  export default jsonLogic;
}
