/** A calendar date, `YYYY-MM-DD`, without time zone. ISO dates order as strings. */
export type IsoDate = string;
