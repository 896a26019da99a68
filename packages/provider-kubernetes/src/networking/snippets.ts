/** Whether an annotation gives a controller configuration in its own language: whoever may write it rules it by that. */
export const isSnippet = (annotation: string): boolean => /-snippets?$/.test(annotation)

/** The annotations that are such configuration. */
export const snippetsIn = (annotations: object = {}): readonly string[] => Object.keys(annotations).filter(isSnippet)
