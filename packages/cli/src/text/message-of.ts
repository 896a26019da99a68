/** What a thrown value says, without its trace. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
