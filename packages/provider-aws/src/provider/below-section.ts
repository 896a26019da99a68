/** The path of a fault from the section down. Keys of units hold no dots, so that it can be read back. */
export const belowSection = (at: string): readonly (string | number)[] =>
  at
    .split(/[.[\]]/)
    .filter((step) => step !== '')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
