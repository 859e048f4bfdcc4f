/** What one kind of act leaves in the record, and who may do it when: docs/acts.md is made of these. */
export type EventSpec<Details> = {
  /** The act's file under app/domain, without its ending. */
  act: string;
  who: string;
  when: string;
  /** The sentence a reader of the record sees. */
  sentence: string;
  readonly __details?: Details;
};

type Value = string | number | boolean | null | string[];

export function event<Details extends Record<string, Value> = Record<string, never>>(
  act: string,
  who: string,
  when: string,
  sentence: string,
): EventSpec<Details> {
  return { act, who, when, sentence };
}
