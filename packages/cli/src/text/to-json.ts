/** JSON as the command prints it: indented, one line break at the end. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`
