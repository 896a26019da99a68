// Configuration arrives as Go's YAML reads it: octal numbers, dates, nulls, words, whichever spelling a key has.
export const given = JSON.parse(process.env.PULUMI_CONFIG)
