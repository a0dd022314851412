// json-logic-js brings no types: this is what the tests use of it.
declare module 'json-logic-js' {
  const jsonLogic: {
    /** Evaluates a condition over data. */
    apply(logic: unknown, data: unknown): unknown;
  };
  export default jsonLogic;
}
